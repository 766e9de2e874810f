package io.dueflow.command.sample;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Small loans to compute by hand. */
public final class Loans {

    public static final LocalDate START = LocalDate.of(2026, 1, 31);

    private Loans() {}

    /** 1,000 yuan from 31 January 2026; the borrower pays 12 % a year, the investors earn 6 % less a fee of a tenth. */
    public static Project thousandYuan(RepaymentWay way, int periods) {
        return loan("1000.00", way, periods, "0.12", "0.06");
    }

    public static Project loan(String yuan, RepaymentWay way, int periods, String borrowerRate, String rate) {
        return new Project(
                "P1",
                "borrower-1",
                "C1",
                money(yuan),
                START,
                periods,
                way,
                new BigDecimal(borrowerRate),
                new BigDecimal(rate),
                new BigDecimal("0.1"));
    }

    /** Tenders T1, T2, … of investors investor-1, investor-2, … */
    public static List<Tender> tenders(String... yuan) {
        return IntStream.rangeClosed(1, yuan.length)
                .mapToObj(i -> new Tender("T" + i, "investor-" + i, "C10" + i, money(yuan[i - 1])))
                .toList();
    }

    public static Money money(String yuan) {
        return Money.ofYuan(new BigDecimal(yuan));
    }
}
