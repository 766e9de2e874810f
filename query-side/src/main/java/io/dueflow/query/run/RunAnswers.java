package io.dueflow.query.run;

import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.FindRuns;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import io.dueflow.messages.query.Runs;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.attempt.AttemptTotals;
import io.dueflow.query.plan.InstallmentTotals;
import io.dueflow.query.progress.ReadModelPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers how far a due-date run is; all of an answer is of one moment, so that its numbers add up. */
@Component
@OfOneMoment
class RunAnswers {

    private final RunRows rows;
    private final AttemptTotals attempts;
    private final InstallmentTotals installments;
    private final ReadModelPosition position;

    RunAnswers(RunRows rows, AttemptTotals attempts, InstallmentTotals installments, ReadModelPosition position) {
        this.rows = rows;
        this.attempts = attempts;
        this.installments = installments;
        this.position = position;
    }

    @QueryHandler
    Optional<Run> answer(FindRun query) {
        return rows.findById(query.businessDate()).map(this::run);
    }

    @QueryHandler
    Runs answer(FindRuns query) {
        return new Runs(rows.findByOrderByBusinessDateDesc(Limit.of(query.limit())).stream()
                .map(this::run)
                .toList());
    }

    private Run run(DueDateRunRow run) {
        var rounds = rows.findRounds(run.businessDate);
        var shards = rows.findFinishedShards(run.businessDate).stream()
                .collect(Collectors.groupingBy(shard -> shard.id.round()));
        var progress = progress(run.businessDate);
        return new Run(
                run.businessDate,
                state(rounds, progress),
                run.opensAt,
                rounds.stream()
                        .map(round -> round.with(shards.getOrDefault(round.id.round(), List.of())))
                        .toList(),
                progress.totals());
    }

    private RunProgress progress(LocalDate businessDate) {
        return new RunProgress(
                attempts.countAttempts(businessDate),
                installments.dueBy(businessDate),
                installments.repaidBy(businessDate));
    }

    private RunState state(List<RoundRow> rounds, RunProgress progress) {
        if (rounds.isEmpty()) {
            return RunState.SCHEDULED;
        }
        return rounds.stream().allMatch(this::hasShownAllItStarted) && progress.isSettled()
                ? RunState.COMPLETE
                : RunState.RUNNING;
    }

    /** A segment can be ahead of another and show the end of a round before what the round started. */
    private boolean hasShownAllItStarted(RoundRow round) {
        return round.isSwept() && position.hasSeen(round.sweptPosition, round.sweptHorizon);
    }
}
