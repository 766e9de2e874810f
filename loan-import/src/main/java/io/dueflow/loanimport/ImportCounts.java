package io.dueflow.loanimport;

/**
 * How far an import has come. At the end every project is imported, unchanged, rejected or failed.
 *
 * @param projects read, good and bad
 * @param tenders read, good and bad
 * @param imported whose plan is new
 * @param unchanged whose plan was there with the same content
 * @param rejected that are bad or whose plan was there with other terms
 * @param failed of which is not known whether the plan is there; a repeat of the import settles them
 */
public record ImportCounts(int projects, int tenders, int imported, int unchanged, int rejected, int failed) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    /** How many projects have ended. */
    public int ended() {
        return imported + unchanged + rejected + failed;
    }

    ImportCounts withRead(int projects, int tenders) {
        return new ImportCounts(projects, tenders, imported, unchanged, rejected, failed);
    }

    ImportCounts withRejected(int count) {
        return new ImportCounts(projects, tenders, imported, unchanged, rejected + count, failed);
    }

    ImportCounts withImported() {
        return new ImportCounts(projects, tenders, imported + 1, unchanged, rejected, failed);
    }

    ImportCounts withUnchanged() {
        return new ImportCounts(projects, tenders, imported, unchanged + 1, rejected, failed);
    }

    ImportCounts withFailed() {
        return new ImportCounts(projects, tenders, imported, unchanged, rejected, failed + 1);
    }
}
