package io.dueflow.loanimport.api;

import io.dueflow.loanimport.FailedProject;
import io.dueflow.loanimport.ImportCounts;
import io.dueflow.loanimport.check.RejectedRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An import as its operator sees it.
 *
 * @param message why it was refused or failed
 * @param endedAt when it ended, if it has
 * @param rejectedTotal how many entries its list of bad records has
 * @param rejected the first of them, at most {@value RejectionReport#SHOWN}
 * @param failed the first projects that failed, at most {@value ImportJob#FAILED_SHOWN}
 */
public record ImportView(
        String id,
        String name,
        ImportState state,
        Optional<String> message,
        Instant receivedAt,
        Optional<Instant> endedAt,
        ImportCounts counts,
        long rejectedTotal,
        List<RejectedRecord> rejected,
        List<FailedProject> failed) {}
