package io.dueflow.command.whatif;

import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.messages.whatif.DayOutcome;
import io.dueflow.messages.whatif.DayState;
import io.dueflow.messages.whatif.DayWhatIf;
import io.dueflow.messages.whatif.FindDayWhatIf;
import io.dueflow.messages.whatif.MoneyThere;
import io.dueflow.messages.whatif.RepaymentWhatIf;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Goes through a business date once more with other money, by the rules that the aggregates go by: what was asked for, in
 * the order of a round, at the hours of the policy. It reads events, and publishes none.
 */
public final class DayWhatIfAnswers {

    private final Function<String, DomainEventStream> streams;
    private final RetryPolicy retries;
    private final OverduePolicy delays;

    /** @param streams an event stream by its name, as far as the question is about it */
    public DayWhatIfAnswers(Function<String, DomainEventStream> streams, RetryPolicy retries, OverduePolicy delays) {
        this.streams = streams;
        this.retries = retries;
        this.delays = delays;
    }

    @QueryHandler
    public DayWhatIf answer(FindDayWhatIf query) {
        var collected = query.collected().stream()
                .map(id -> StoredPlan.readInstallment(streams, id))
                .flatMap(story -> DayRepayment.of(story, query.businessDate()).stream())
                .toList();
        var named = query.money().stream().map(MoneyThere::borrowerUserNo).collect(Collectors.toSet());
        var again = collected.stream()
                .filter(repayment -> named.contains(repayment.borrowerUserNo()))
                .filter(repayment -> !query.skipped().contains(repayment.id()))
                .toList();
        var outcomes = new HashMap<>(new DayWithOtherMoney(query, retries, delays).live(again));
        query.skipped().forEach(id -> outcomes.put(id, DayOutcome.of(DayState.SKIPPED, 0)));
        return new DayWhatIf(
                query.businessDate(),
                collected.stream().map(repayment -> line(repayment, outcomes)).toList());
    }

    private RepaymentWhatIf line(DayRepayment repayment, Map<?, DayOutcome> outcomes) {
        var is = repayment.outcome(delays);
        return new RepaymentWhatIf(
                repayment.id().projectNo(),
                repayment.id().period(),
                repayment.dueDate(),
                repayment.borrowerUserNo(),
                repayment.amount(),
                repayment.lateFee(),
                is,
                outcomes.getOrDefault(repayment.id(), is));
    }
}
