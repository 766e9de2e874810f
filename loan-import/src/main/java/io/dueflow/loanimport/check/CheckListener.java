package io.dueflow.loanimport.check;

/** Hears what the check of a loan book comes to. */
public interface CheckListener {

    void rejected(RejectedRecord entry);

    /** Tells how many records have been read so far; it is told after each. */
    void read(int projects, int tenders);
}
