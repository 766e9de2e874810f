package io.dueflow.saga.duedate;

import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.query.DueInstallment;
import io.dueflow.messages.query.FindDueInstallments;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.FinishShard;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the sweep of one shard has come.
 *
 * @param pass counted from 1; a further pass tries again what the last one could not start
 * @param after where the last page ended, or null before the first page
 * @param started how many repayments were started, in all passes
 * @param failed how many could not be started, in this pass
 */
record SweepShard(
        LocalDate businessDate,
        int round,
        int shards,
        int shard,
        int pass,
        InstallmentKey after,
        int started,
        int failed) {

    /** The shard that is swept, however far. */
    record Which(LocalDate businessDate, int round, int shard) {}

    Which whichShard() {
        return new Which(businessDate, round, shard);
    }

    static List<SweepShard> ofAllShards(DueDateRunOpened opened) {
        return IntStream.range(0, opened.shards())
                .mapToObj(shard ->
                        new SweepShard(opened.businessDate(), opened.round(), opened.shards(), shard, 1, null, 0, 0))
                .toList();
    }

    FindDueInstallments nextPage(int limit) {
        return new FindDueInstallments(businessDate, round, shard, shards, after, limit);
    }

    StartRepayment start(DueInstallment due) {
        return new StartRepayment(due.projectNo(), due.period(), businessDate, round);
    }

    SweepShard past(DueInstallment due, boolean begun) {
        return new SweepShard(
                businessDate,
                round,
                shards,
                shard,
                pass,
                due.key(),
                begun ? started + 1 : started,
                begun ? failed : failed + 1);
    }

    SweepShard nextPass() {
        return new SweepShard(businessDate, round, shards, shard, pass + 1, null, started, 0);
    }

    FinishShard finish() {
        return new FinishShard(businessDate, round, shard, started);
    }
}
