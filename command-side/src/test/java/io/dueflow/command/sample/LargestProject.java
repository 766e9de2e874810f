package io.dueflow.command.sample;

import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A project at every limit: the most tenders and periods, the largest amount, the longest numbers. */
public final class LargestProject {

    private static final long AMOUNT_CENTS = 10_000_000_000_000L;

    private LargestProject() {}

    public static Project project() {
        return project(RepaymentWay.EQUAL_INSTALLMENTS);
    }

    public static Project project(RepaymentWay way) {
        return new Project(
                longest("P", 0),
                longest("B", 0),
                longest("C", 0),
                Money.ofCents(AMOUNT_CENTS),
                LocalDate.of(2100, 12, 31),
                Limits.PERIODS,
                way,
                new BigDecimal("0.36"),
                new BigDecimal("0.35999999"),
                new BigDecimal("0.99999999"));
    }

    /** All but a few cents are in the tenders of the first event, so that its shares have the most digits. */
    public static List<Tender> tenders() {
        return IntStream.range(0, Limits.TENDERS)
                .mapToObj(i -> new Tender(longest("T", i), longest("I", i), longest("D", i), amount(i)))
                .toList();
    }

    private static Money amount(int tender) {
        long inFirstEvent = AMOUNT_CENTS - (Limits.TENDERS - Limits.TENDERS_PER_EVENT);
        long each = inFirstEvent / Limits.TENDERS_PER_EVENT;
        if (tender == 0) {
            return Money.ofCents(inFirstEvent - each * (Limits.TENDERS_PER_EVENT - 1));
        }
        return Money.ofCents(tender < Limits.TENDERS_PER_EVENT ? each : 1);
    }

    private static String longest(String prefix, int number) {
        int digits = Limits.IDENTIFIER_LENGTH - prefix.length();
        return prefix + String.format("%0" + digits + "d", number);
    }
}
