package io.dueflow.saga.duedate;

import io.dueflow.messages.query.DueInstallment;
import io.dueflow.messages.query.DueInstallments;
import io.dueflow.saga.AnsweredCommands;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts the repayments of one page of what is due in a shard. */
@Component
public class ShardSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(ShardSweeper.class);
    private static final long QUERY_TIMEOUT_SECONDS = 30;

    private final AnsweredCommands commands;
    private final QueryGateway queries;
    private final DueDateRunSettings settings;

    public ShardSweeper(AnsweredCommands commands, QueryGateway queries, DueDateRunSettings settings) {
        this.commands = commands;
        this.queries = queries;
        this.settings = settings;
    }

    /**
     * Sweeps one page and says how to go on, or finishes the shard. Throws when the page cannot be found or the shard
     * not finished; the page is then to be swept again.
     */
    Optional<NextSweep> sweep(SweepShard sweep) {
        var due = dueNext(sweep);
        if (!due.caughtUp()) {
            // What has not arrived yet may belong before the end of this page, where no later page would find it.
            return Optional.of(new NextSweep(settings.caughtUpPause(), sweep));
        }
        var swept = startAll(due.page(), sweep);
        if (due.page().size() >= settings.pageSize()) {
            return Optional.of(NextSweep.now(swept));
        }
        if (swept.failed() > 0 && swept.pass() < settings.passes()) {
            return Optional.of(new NextSweep(settings.passPause(), swept.nextPass()));
        }
        finish(swept);
        return Optional.empty();
    }

    private DueInstallments dueNext(SweepShard sweep) {
        return queries.query(sweep.nextPage(settings.pageSize()), DueInstallments.class)
                .orTimeout(QUERY_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private SweepShard startAll(List<DueInstallment> page, SweepShard sweep) {
        var answers = page.stream()
                .map(installment -> commands.begin(sweep.start(installment)))
                .toList();
        var swept = sweep;
        for (int i = 0; i < page.size(); i++) {
            swept = swept.past(page.get(i), hasBegun(page.get(i), answers.get(i)));
        }
        return swept;
    }

    /**
     * Whether the repayment was started. One that cannot be must not hold up its whole shard, so it is passed over and
     * tried again by the next passes, which are few: a passing fault is over by then, and a lasting one is left to the
     * next round. Where the database itself fails, the page's transaction does too, and the deadline is repeated.
     */
    private static boolean hasBegun(DueInstallment installment, CompletableFuture<Object> answer) {
        try {
            answer.join();
            return true;
        } catch (CompletionException e) {
            LOG.error(
                    "The repayment of {} period {} was not started", installment.projectNo(), installment.period(), e);
            return false;
        }
    }

    private void finish(SweepShard swept) {
        if (swept.failed() > 0) {
            LOG.error(
                    "Shard {} of the run of {}, round {}, leaves {} repayments to the next round, as they did not start",
                    swept.shard(),
                    swept.businessDate(),
                    swept.round(),
                    swept.failed());
        }
        commands.send(swept.finish());
    }
}
