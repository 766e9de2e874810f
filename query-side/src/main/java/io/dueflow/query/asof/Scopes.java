package io.dueflow.query.asof;

import io.dueflow.messages.casework.CaseEvent;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderId;
import io.dueflow.messages.query.FindBankRequest;
import io.dueflow.messages.query.FindCase;
import io.dueflow.messages.query.FindCases;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.FindDelinquency;
import io.dueflow.messages.query.FindExplanation;
import io.dueflow.messages.query.FindFinanceOrder;
import io.dueflow.messages.query.FindFinanceOrders;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindPlan;
import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.FindReminders;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.FindRuns;
import io.dueflow.messages.query.FindShares;
import io.dueflow.messages.query.FindWaiting;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.run.DueDateRunId;
import io.dueflow.messages.run.RunEvent;
import io.dueflow.messages.whatif.FindCollectedOn;
import io.dueflow.messages.whatif.FindDayWhatIf;
import io.dueflow.messages.whatif.FindPlanWhatIf;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds which events a question needs: of as few streams as will do, of the whole book where none are named. */
@Component
class Scopes {

    /** What a request's or a case's number begins with; from the right end, nothing before the project has a hyphen. */
    private static final Pattern NUMBER = Pattern.compile("(.+)-\\d+-\\d+(-[A-Z]+)+");

    /** Of answers that read the events themselves. */
    private static final Scope NO_TABLES = Scope.projects(List.of());

    private final Map<Class<?>, BiFunction<Object, Instant, Scope>> byQuestion = new HashMap<>();

    Scopes(Concerned concerned) {
        about(FindPlan.class, (query, moment) -> project(query.projectNo()).reading(Answer.PLAN));
        about(FindRepayment.class, (query, moment) -> project(query.projectNo()).reading(Answer.REPAYMENT));
        about(
                FindBankRequest.class,
                (query, moment) -> projectIn(query.requestNo()).reading(Answer.BANK_REQUEST));
        about(FindCase.class, (query, moment) -> projectIn(query.caseNo()).reading(Answer.CASE));
        about(FindInstallments.class, (query, moment) -> installments(query, concerned));
        about(
                FindReceivables.class,
                (query, moment) ->
                        Scope.receivables(concerned.receivables(query, moment)).reading(Answer.RECEIVABLES));
        about(
                FindShares.class,
                (query, moment) -> Scope.receivables(List.of(new ReceivableId(query.projectNo(), query.period())))
                        .reading(Answer.RECEIVABLES));
        about(
                FindFinanceOrder.class,
                (query, moment) -> order(query.financeId(), concerned.projectsOfOrder(query.financeId()))
                        .reading(Answer.FINANCE_ORDER));
        about(
                FindFinanceOrders.class,
                (query, moment) -> orders(concerned.ordersOf(query.userId())).reading(Answer.FINANCE_ORDERS));
        about(
                FindReminders.class,
                (query, moment) -> Scope.streams(
                                Stream.of(StreamRange.under("reminder/" + query.borrowerUserNo() + "/")),
                                ReminderEvent.class)
                        .reading(Answer.REMINDERS));
        about(
                FindRun.class,
                (query, moment) -> Scope.streams(
                                Stream.of(StreamRange.one(new DueDateRunId(query.businessDate()).toString())),
                                RunEvent.class)
                        .and(Scope.projects(concerned.projectsOfRun(query.businessDate(), moment)))
                        .reading(Answer.RUN));
        about(
                FindCollectedOn.class,
                (query, moment) -> Scope.projects(concerned.projectsCollectedOn(query.businessDate()))
                        .reading(Answer.COLLECTED));
        about(
                FindCases.class,
                (query, moment) -> Scope.streams(Stream.of(StreamRange.under("case/")), CaseEvent.class)
                        .reading(Answer.CASES));
        about(FindRuns.class, (query, moment) -> Scope.WholeBook.reading(Answer.RUN));
        about(FindWaiting.class, (query, moment) -> Scope.WholeBook.reading(Answer.WAITING));
        about(FindDelinquency.class, (query, moment) -> Scope.WholeBook.reading(Answer.DAY));
        about(FindPlanWhatIf.class, (query, moment) -> NO_TABLES);
        about(FindDayWhatIf.class, (query, moment) -> NO_TABLES);
        about(FindExplanation.class, (query, moment) -> NO_TABLES);
        about(
                FindDay.class,
                (query, moment) ->
                        Scope.projects(concerned.projectsDueOn(query.dueDate())).reading(Answer.DAY));
    }

    private <Q> void about(Class<Q> question, BiFunction<Q, Instant, Scope> scope) {
        byQuestion.put(question, (query, moment) -> scope.apply(question.cast(query), moment));
    }

    Scope of(Object query, Instant moment) {
        return byQuestion
                .getOrDefault(query.getClass(), (any, at) -> Scope.WholeBook.reading(List.of()))
                .apply(query, moment);
    }

    private static Scope installments(FindInstallments query, Concerned concerned) {
        if (query.projectNo() != null) {
            return project(query.projectNo()).reading(Answer.INSTALLMENTS);
        }
        return query.borrowerUserNo() == null
                ? Scope.WholeBook.reading(Answer.INSTALLMENTS)
                : Scope.projects(concerned.projectsOfBorrower(query.borrowerUserNo()))
                        .reading(Answer.INSTALLMENTS);
    }

    private static Scope.Streams project(String projectNo) {
        return Scope.projects(List.of(projectNo));
    }

    private static Scope.Streams projectIn(String number) {
        var parts = NUMBER.matcher(number);
        return Scope.projects(parts.matches() ? List.of(parts.group(1)) : List.of());
    }

    /** With the tenders that belong to it, and what these bring. */
    private static Scope.Streams order(String financeId, Collection<String> projectNos) {
        var tenders = projectNos.stream().map(project -> StreamRange.under("assigned-tender/" + project + "/"));
        return orders(List.of(financeId))
                .and(Scope.streams(tenders, FinanceOrderEvent.class))
                .and(Scope.receivablesOf(projectNos));
    }

    private static Scope.Streams orders(Collection<String> financeIds) {
        return Scope.streams(
                financeIds.stream().map(id -> StreamRange.one(new FinanceOrderId(id).toString())),
                FinanceOrderEvent.class);
    }
}
