package io.dueflow.loanimport.api;

import io.dueflow.loanimport.read.BookBounds;

/** How an uploaded loan book is written. */
enum UploadFormat {
    ZIP(".zip") {
        @Override
        long bytes(BookBounds bounds) {
            return bounds.zipBytes();
        }
    },
    JSON_LINES(".jsonl") {
        @Override
        long bytes(BookBounds bounds) {
            return bounds.bytes();
        }
    };

    static final String ZIP_TYPE = "application/zip";
    static final String JSON_LINES_TYPE = "application/x-ndjson";

    private final String suffix;

    UploadFormat(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    /** The most bytes of such an upload. */
    abstract long bytes(BookBounds bounds);
}
