package io.dueflow.query.speed;

import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.query.testing.Batches;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a repayment costs the projections; run by name only: {@code -Dtest=ProjectionSpeed}. Each repayment is seven
 * events and three tenders; a hundred are on their way at a time, as in a due-date run.
 */
@QuerySideTest
class ProjectionSpeed {

    private static final Logger log = LoggerFactory.getLogger(ProjectionSpeed.class);
    private static final int REPAYMENTS = 20_000;
    private static final int PERIODS = 6;
    private static final int ON_THEIR_WAY = 100;
    private static final LocalDate DATE = LocalDate.of(2030, 1, 31);
    private static final Instant AT = Instant.parse("2030-01-30T21:00:00Z");

    @Autowired
    History history;

    @Autowired
    Batches batches;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    QueryGateway queries;

    @Test
    void of_a_due_day() {
        history.processor().shutDown();
        measure("import", scheduled(), 2_000);
        jdbc.execute("analyze");
        for (var period = 1; period <= PERIODS; period++) {
            var batchSize = period == PERIODS ? 2_000 : 1_000;
            measure("period " + period + " in batches of " + batchSize, collected(period), batchSize);
        }
        batches.handle(List.of(History.message(AT, new DueDateRunScheduled(DATE, AT))), 1);
        time(
                "FindRun",
                () -> queries.query(new FindRun(DATE), ResponseTypes.optionalInstanceOf(Run.class))
                        .join());
        time("FindDay", () -> queries.query(new FindDay(DATE), Day.class).join());
    }

    private static void time(String what, Runnable question) {
        for (var warmUp = 0; warmUp < 300; warmUp++) {
            question.run();
        }
        var begin = System.nanoTime();
        for (var times = 0; times < 300; times++) {
            question.run();
        }
        log.warn("{}: {} µs", what, (System.nanoTime() - begin) / 300_000);
    }

    private void measure(String what, List<EventMessage<?>> messages, int batchSize) {
        var cost = new Cost(jdbc);
        batches.handle(messages, batchSize);
        log.warn("{}: {}", what, cost.per(REPAYMENTS, messages.size()));
    }

    private static List<EventMessage<?>> scheduled() {
        var messages = new ArrayList<EventMessage<?>>();
        for (var number = 0; number < REPAYMENTS; number++) {
            var loan = loan(number);
            for (var period = 1; period <= PERIODS; period++) {
                InstallmentScheduled scheduled = loan.scheduled(period);
                messages.add(History.message(AT, scheduled));
                messages.add(History.message(
                        AT, new ReceivableOpened(loan.projectNo(), period, loan.due(period), 1, 1, shares(number))));
            }
        }
        return messages;
    }

    private static List<ReceivableShare> shares(int number) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(tender -> new ReceivableShare(
                        "T%d-%d".formatted(number, tender),
                        "I" + (number * 7 + tender) % 5_000,
                        Loan.cents(33_300),
                        Loan.cents(800),
                        Loan.cents(40)))
                .toList();
    }

    /** One step of each of the hundred, then the next step of each. */
    private static List<EventMessage<?>> collected(int period) {
        var messages = new ArrayList<EventMessage<?>>();
        for (var first = 0; first < REPAYMENTS; first += ON_THEIR_WAY) {
            var stories = IntStream.range(first, first + ON_THEIR_WAY)
                    .mapToObj(number -> collected(loan(number), period))
                    .toList();
            for (var step = 0; step < 7; step++) {
                for (var story : stories) {
                    messages.add(History.message(AT.plusMillis(messages.size()), story[step]));
                }
            }
        }
        return messages;
    }

    private static Object[] collected(Loan loan, int period) {
        var story = loan.collected(period, 1, loan.due(period), 1);
        var money = Money.ofCents(99_900);
        story[5] = new ReceivableReceived(
                loan.projectNo(), period, loan.confirmationNo(period, 1), 3, money, Loan.cents(2_400), Loan.cents(120));
        return story;
    }

    private static Loan loan(int number) {
        return new Loan("LC%08d".formatted(number * 7919L % 100_000_000), "B" + number, "I1", "I2", DATE);
    }
}
