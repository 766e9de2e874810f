package io.dueflow.query.delinquency;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Delinquency;
import io.dueflow.messages.query.DelinquencyBucket;
import io.dueflow.messages.query.DelinquentSum;
import io.dueflow.messages.query.FindDelinquency;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.plan.DaysPastDue;
import io.dueflow.query.plan.InstallmentTotals;
import io.dueflow.query.plan.UnpaidSum;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how much is late, from the totals of the due dates. */
@Component
@OfOneMoment
class DelinquencyAnswers {

    private final InstallmentTotals totals;
    private final WorkingDays days;

    DelinquencyAnswers(InstallmentTotals totals, WorkingDays days) {
        this.totals = totals;
        this.days = days;
    }

    @QueryHandler
    Delinquency answer(FindDelinquency query) {
        var unpaid = totals.unpaidBefore(query.date());
        return new Delinquency(
                query.date(),
                Arrays.stream(DelinquencyBucket.values())
                        .map(bucket -> sum(bucket, within(bucket, unpaid, query.date())))
                        .toList());
    }

    private List<UnpaidSum> within(DelinquencyBucket bucket, List<UnpaidSum> unpaid, LocalDate date) {
        return unpaid.stream()
                .filter(sum ->
                        bucket.holds(DaysPastDue.on(date, sum.dueDate(), days).days()))
                .toList();
    }

    private static DelinquentSum sum(DelinquencyBucket bucket, List<UnpaidSum> unpaid) {
        return new DelinquentSum(
                bucket,
                sum(unpaid, UnpaidSum::installments),
                Money.ofCents(sum(unpaid, UnpaidSum::amount)),
                Money.ofCents(sum(unpaid, UnpaidSum::lateFee)));
    }

    private static long sum(List<UnpaidSum> unpaid, ToLongFunction<UnpaidSum> what) {
        return unpaid.stream().mapToLong(what).sum();
    }
}
