package io.dueflow.query.api;

import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunRound;
import io.dueflow.messages.query.RunState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "Run", description = "The collection of all that is due on a business date")
record RunView(
        @Schema(example = "2026-01-31") LocalDate businessDate,

        @Schema(
                description =
                        "COMPLETE: all that was due at the last round has been started, and each attempt has ended")
        RunState state,

        @Schema(description = "When it opens by itself") OffsetDateTime opensAt,
        List<RoundView> rounds,
        RunTotalsView totals) {

    static RunView of(Run run) {
        return new RunView(
                run.businessDate(),
                run.state(),
                ShanghaiTime.of(run.opensAt()),
                run.rounds().stream().map(RoundView::of).toList(),
                RunTotalsView.of(run.totals()));
    }

    @Schema(name = "Round", description = "One opening of a run")
    record RoundView(
            @Schema(description = "Counted from 1", example = "1")
            int round,

            @Schema(example = "8") int shards,
            @Schema(example = "8") int shardsFinished,

            @Schema(description = "Attempts begun by the finished shards", example = "420")
            int started,

            OffsetDateTime openedAt,

            @Schema(description = "When the last shard finished")
            OffsetDateTime sweptAt) {

        static RoundView of(RunRound round) {
            return new RoundView(
                    round.round(),
                    round.shards(),
                    round.shardsFinished(),
                    round.started(),
                    ShanghaiTime.of(round.openedAt()),
                    ShanghaiTime.of(round.sweptAt()));
        }
    }
}
