package io.dueflow.query.run;

import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.FindRuns;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import io.dueflow.messages.query.Runs;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.attempt.AttemptCount;
import io.dueflow.query.attempt.AttemptTotals;
import io.dueflow.query.plan.InstallmentSums;
import io.dueflow.query.plan.InstallmentTotals;
import io.dueflow.query.plan.SumsOfDate;
import io.dueflow.query.progress.ReadModelPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        return rows.findById(query.businessDate()).map(run -> runs(List.of(run)).get(0));
    }

    @QueryHandler
    Runs answer(FindRuns query) {
        return new Runs(runs(rows.findByOrderByBusinessDateDesc(Limit.of(query.limit()))));
    }

    /** Many take as few turns to the database as one. */
    private List<Run> runs(List<DueDateRunRow> found) {
        var dates = found.stream().map(run -> run.businessDate).toList();
        var all = rows.findRounds(dates);
        var seenAll = hasSeenAllOf(all.stream().filter(RoundRow::isSwept).toList());
        var rounds = all.stream().collect(Collectors.groupingBy(round -> round.id.businessDate()));
        var shards = rows.findFinishedShards(dates).stream()
                .collect(Collectors.groupingBy(shard -> new RoundId(shard.id.businessDate(), shard.id.round())));
        var attempted =
                attempts.countAttempts(dates).stream().collect(Collectors.groupingBy(AttemptCount::businessDate));
        var due = byDate(installments.dueBy(dates));
        var repaid = byDate(installments.repaidBy(dates));
        return found.stream()
                .map(run -> run(
                        run,
                        rounds.getOrDefault(run.businessDate, List.of()),
                        shards,
                        new RunProgress(
                                attempted.getOrDefault(run.businessDate, List.of()),
                                due.getOrDefault(run.businessDate, InstallmentSums.NONE),
                                repaid.getOrDefault(run.businessDate, InstallmentSums.NONE)),
                        seenAll))
                .toList();
    }

    private static Map<LocalDate, InstallmentSums> byDate(List<SumsOfDate> sums) {
        return sums.stream().collect(Collectors.toMap(SumsOfDate::businessDate, SumsOfDate::sums));
    }

    private Run run(
            DueDateRunRow run,
            List<RoundRow> rounds,
            Map<RoundId, List<ShardRow>> shards,
            RunProgress progress,
            boolean seenAll) {
        return new Run(
                run.businessDate,
                state(rounds, progress, seenAll),
                run.opensAt,
                rounds.stream()
                        .map(round -> round.with(shards.getOrDefault(round.id, List.of())))
                        .toList(),
                progress.totals());
    }

    private RunState state(List<RoundRow> rounds, RunProgress progress, boolean seenAll) {
        if (rounds.isEmpty()) {
            return RunState.SCHEDULED;
        }
        return rounds.stream().allMatch(round -> round.isSwept() && (seenAll || hasSeenAllOf(List.of(round))))
                        && progress.isSettled()
                ? RunState.COMPLETE
                : RunState.RUNNING;
    }

    /** A segment can be ahead of another and show the end of a round before what the round started. */
    private boolean hasSeenAllOf(List<RoundRow> swept) {
        return swept.isEmpty()
                || position.hasSeen(
                        swept.stream()
                                .mapToLong(round -> round.sweptPosition)
                                .max()
                                .getAsLong(),
                        swept.stream()
                                .mapToLong(round -> round.sweptHorizon)
                                .max()
                                .getAsLong());
    }
}
