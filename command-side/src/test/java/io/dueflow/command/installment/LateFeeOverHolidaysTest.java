package io.dueflow.command.installment;

import static io.dueflow.command.sample.Loans.money;

import io.dueflow.command.sample.NationalDay;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.installment.StartRepayment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a calendar, around the holiday from 1 to 7 October 2026; three working days are grace. */
class LateFeeOverHolidaysTest {

    private final FixtureConfiguration<Installment> fixture = new AggregateTestFixture<>(Installment.class);

    @BeforeEach
    void connect() {
        fixture.registerInjectableResource(new OverduePolicy(3, new BigDecimal("0.0005"), NationalDay.DAYS));
    }

    /** Refused before the holiday, after it, by hand within it, and on a date that was caught up on after it. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-09-30, 2026-09-30T05:00, 2026-10-08T05:00, 2026-10-10",
        "2026-10-01, 2026-10-08, 2026-10-08T05:00, 2026-10-08T12:00, 2026-10-12",
        "2026-10-01, 2026-10-03, 2026-10-03T10:00, 2026-10-08T05:00, 2026-10-10",
        "2026-09-01, 2026-09-01, 2026-10-08T05:00, 2026-10-09T05:00, 2026-10-12",
    })
    void nobody_pays_for_days_on_which_nobody_asks(
            LocalDate dueDate,
            LocalDate businessDate,
            LocalDateTime askedAt,
            LocalDateTime retryAt,
            LocalDate lastOfGrace) {
        var dayAfter = NationalDay.DAYS.after(lastOfGrace);
        var past = new Object[] {
            new InstallmentScheduled(
                    "P1", 3, "li", "C1", dueDate, money("330.03"), money("10.00"), money("5.00"), money("340.03")),
            new RepaymentStarted("P1", 3, 1, businessDate, 1, "li", money("340.03"), money("5.00")),
            new RepaymentRefused("P1", 3, 1, RefusalReason.BALANCE_TOO_LOW, "30042", shanghai(retryAt))
        };

        fixture.givenCurrentTime(shanghai(askedAt))
                .andGiven(past)
                .when(new StartRepayment("P1", 3, lastOfGrace, 2))
                .expectEvents(new RepaymentStarted("P1", 3, 2, lastOfGrace, 2, "li", money("340.03"), money("5.00")));
        fixture.givenCurrentTime(shanghai(askedAt))
                .andGiven(past)
                .when(new StartRepayment("P1", 3, dayAfter, 2))
                .expectEvents(
                        new InstallmentOverdue("P1", 3, "li", "C1", dueDate, dayAfter, money("340.03")),
                        new RepaymentStarted(
                                "P1", 3, 2, dayAfter, 2, "li", money("340.20"), money("5.00"), money("0.17")));
    }

    private static Instant shanghai(LocalDateTime time) {
        return time.atZone(Shanghai.ZONE).toInstant();
    }
}
