package io.dueflow.reminder.directory;

import io.dueflow.reminder.directory.DirectoryReport.RejectedEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "BorrowerImport", description = "What became of the records of a directory")
record DirectoryView(
        @Schema(description = "New numbers, and others than before")
        int imported,

        int unchanged,
        @Schema(description = "How many are bad") int rejectedTotal,

        @Schema(description = "The first bad records, at most 1000")
        List<RejectedEntry> rejected) {}
