package io.dueflow.loanimport.read;

/**
 * How large a loan book may be.
 *
 * @param bytes of all its files together, unpacked
 * @param zipBytes of the zip itself, whose table of contents is held in memory
 */
public record BookBounds(long bytes, long zipBytes, int projects, int tenders) {

    /** 256 MiB unpacked, 64 MiB zipped, 200,000 projects and 1,000,000 tenders; such a book takes about 500 MB of heap. */
    public static final BookBounds DEFAULT = new BookBounds(256L << 20, 64L << 20, 200_000, 1_000_000);

    public void checkProjects(int count) {
        if (count > projects) {
            throw new LoanBookRefused("The book has more than " + projects + " projects, the most one import takes.");
        }
    }

    public void checkTenders(int count) {
        if (count > tenders) {
            throw new LoanBookRefused("The book has more than " + tenders + " tenders, the most one import takes.");
        }
    }

    void checkBytes(long count) {
        if (count > bytes) {
            throw new LoanBookRefused("The book has more than " + bytes + " bytes, the most one import takes.");
        }
    }

    void checkZipBytes(long count) {
        if (count > zipBytes) {
            throw new LoanBookRefused("The zip has more than " + zipBytes + " bytes, the most one import takes.");
        }
    }
}
