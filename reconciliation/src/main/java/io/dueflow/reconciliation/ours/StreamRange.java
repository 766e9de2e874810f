package io.dueflow.reconciliation.ours;

/** Streams of equally long names, from the first to the last, which differ in their last letter. */
record StreamRange(String first, String last) {

    static StreamRange only(String stream) {
        return new StreamRange(stream, stream);
    }
}
