package io.dueflow.saga.duedate;

import io.dueflow.messages.JointCommands;
import io.dueflow.messages.LoggedAbout;
import io.dueflow.messages.OfRepayment;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.RequestNumbers;
import io.dueflow.messages.bank.RoomForRepayments;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.query.DueInstallment;
import io.dueflow.messages.query.DueInstallments;
import io.dueflow.saga.AnsweredCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts the repayments of what is due in a shard, page by page, each page in a transaction of its own. */
@Component
public class ShardSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(ShardSweeper.class);
    private static final long QUERY_TIMEOUT_SECONDS = 30;
    private static final Duration LONGEST_SWEEP = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT_FOR_ROOM = Duration.ofSeconds(1);

    private final RoomForRepayments room;
    private final JointCommands joint;
    private final AnsweredCommands commands;
    private final QueryGateway queries;
    private final DueDateRunSettings settings;
    private final Set<SweepShard.Which> underWay = ConcurrentHashMap.newKeySet();

    public ShardSweeper(
            RoomForRepayments room,
            JointCommands joint,
            AnsweredCommands commands,
            QueryGateway queries,
            DueDateRunSettings settings) {
        this.room = room;
        this.joint = joint;
        this.commands = commands;
        this.queries = queries;
        this.settings = settings;
    }

    /**
     * Sweeps pages for a while and says how to go on, or finishes the shard. Where the same shard is being swept already,
     * by a deadline that a crash or an outage of the database has doubled, it leaves that to the other for now and comes
     * again later: the other may fail, and can then not be planted anew, as its place was given to this one. Throws when a
     * page cannot be found or started, or the shard not finished; the pages are then to be swept again, which is harmless.
     */
    Optional<NextSweep> sweep(SweepShard sweep) throws InterruptedException {
        var shard = sweep.whichShard();
        if (!underWay.add(shard)) {
            LOG.info("{} is being swept already", shard);
            return Optional.of(new NextSweep(settings.passPause(), sweep));
        }
        try {
            return sweepForAWhile(sweep);
        } finally {
            underWay.remove(shard);
        }
    }

    private Optional<NextSweep> sweepForAWhile(SweepShard sweep) throws InterruptedException {
        var until = System.nanoTime() + LONGEST_SWEEP.toNanos();
        var next = sweepPage(sweep);
        while (next.filter(NextSweep::isNow).isPresent() && System.nanoTime() < until) {
            next = sweepPage(next.get().sweep());
        }
        return next;
    }

    /**
     * Sweeps one page. A repayment that cannot be started must not hold up its whole shard, so it is passed over and
     * tried again by the next passes, which are few: a passing fault is over by then, and a lasting one is left to the
     * next round.
     */
    private Optional<NextSweep> sweepPage(SweepShard sweep) throws InterruptedException {
        var most = room.await(settings.pageSize(), LONGEST_WAIT_FOR_ROOM);
        if (most == 0) {
            return Optional.of(new NextSweep(settings.caughtUpPause(), sweep));
        }
        var due = dueNext(sweep, most);
        if (!due.caughtUp()) {
            // What has not arrived yet may belong before the end of this page, where no later page would find it.
            return Optional.of(new NextSweep(settings.caughtUpPause(), sweep));
        }
        var swept = startAll(due.page(), sweep);
        if (due.page().size() >= most) {
            return Optional.of(NextSweep.now(swept));
        }
        if (swept.failed() > 0 && swept.pass() < settings.passes()) {
            return Optional.of(new NextSweep(settings.passPause(), swept.nextPass()));
        }
        finish(swept);
        return Optional.empty();
    }

    private DueInstallments dueNext(SweepShard sweep, int most) {
        return queries.query(sweep.nextPage(most), DueInstallments.class)
                .orTimeout(QUERY_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private SweepShard startAll(List<DueInstallment> page, SweepShard sweep) {
        if (page.isEmpty()) {
            return sweep;
        }
        var failures = joint.handle(page.stream().map(sweep::start).toList(), reading(page));
        var swept = sweep;
        for (int i = 0; i < page.size(); i++) {
            swept = swept.past(page.get(i), !failures.containsKey(i));
        }
        failures.forEach((place, failure) -> {
            var due = page.get(place);
            try (var about = LoggedAbout.repayment(OfRepayment.repaymentNo(due.projectNo(), due.period()))) {
                LOG.error("{} was not started", due, failure);
            }
        });
        return swept;
    }

    /** What starting a repayment reads, supposing that the read model knows the last attempt. */
    private static ReadAhead reading(List<DueInstallment> page) {
        var streams = new ArrayList<String>();
        var sagas = new ArrayList<String>();
        for (var due : page) {
            var attemptNo = RepaymentAttemptEvent.attemptNo(due.projectNo(), due.period(), due.attempt() + 1);
            streams.add(new InstallmentId(due.projectNo(), due.period()).toString());
            streams.add(new BankRequestId(new RequestNumbers(attemptNo).freeze()).toString());
            sagas.add(attemptNo);
        }
        return new ReadAhead(streams, sagas);
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
