package io.dueflow.query.desk;

import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.CaseFile;
import io.dueflow.messages.query.FindBankRequest;
import io.dueflow.messages.query.FindCase;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindPlan;
import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.Plan;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.Repayment;
import io.dueflow.query.api.Checked;
import io.dueflow.query.api.NotFound;
import io.dueflow.query.api.Questions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds all that a text may name. */
@Component
class Search {

    /** A project's number may have hyphens itself, so what stands before them is as long as it can be. */
    private static final Pattern REPAYMENT = Pattern.compile("(.+)[-/](\\d{1,3})");

    private static final Pattern ATTEMPT = Pattern.compile("(.+)[-/](\\d{1,3})[-/]\\d{1,9}");
    private static final Pattern BANK_REQUEST = Pattern.compile(".+-\\d+-\\d+-[A-Z]");
    private static final Pattern CASE = Pattern.compile(".+-\\d+-\\d+(-[A-Z]+)+");

    private final Questions questions;

    Search(Questions questions) {
        this.questions = questions;
    }

    List<Found> today(Links to) {
        return List.of(new Found("today", to.desk()));
    }

    List<Found> find(String text, Links to) {
        var found = new ArrayList<Found>();
        date(text).ifPresent(date -> found.add(new Found("day " + date, to.day(date))));
        if (BANK_REQUEST.matcher(text).matches()) {
            ask("bank request", new FindBankRequest(Checked.requestNo(text)), BankRequestRecord.class)
                    .map(request -> to.repayment(request.projectNo(), request.period()) + "#" + request.requestNo())
                    .ifPresent(address -> found.add(new Found("bank request " + text, address)));
        }
        if (CASE.matcher(text).matches()) {
            ask("case", new FindCase(text), CaseFile.class)
                    .ifPresent(any -> found.add(new Found("case " + text, to.aCase(text))));
        }
        repayment(REPAYMENT, text, to).ifPresent(found::add);
        repayment(ATTEMPT, text, to).ifPresent(found::add);
        if (IdentifierForm.isMetBy(text)) {
            ask("plan", new FindPlan(text), Plan.class)
                    .ifPresent(plan -> found.add(new Found("plan of project " + text, to.plan(text))));
            if (isPerson(text)) {
                found.add(new Found("borrower or investor " + text, to.person(text)));
            }
        }
        return found;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Found> repayment(Pattern pattern, String text, Links to) {
        var parts = pattern.matcher(text);
        if (!parts.matches() || !IdentifierForm.isMetBy(parts.group(1))) {
            return Optional.empty();
        }
        var projectNo = parts.group(1);
        var period = Integer.parseInt(parts.group(2));
        return ask("repayment", new FindRepayment(projectNo, period), Repayment.class)
                .map(any -> new Found("repayment %s-%d".formatted(projectNo, period), to.repayment(projectNo, period)));
    }

    private boolean isPerson(String userNo) {
        return !questions
                        .ask(new FindInstallments(userNo, null, null, null, null, null, 1), InstallmentPage.class)
                        .installments()
                        .isEmpty()
                || !questions
                        .ask(new FindReceivables(userNo, null, 1), ReceivablePage.class)
                        .receivables()
                        .isEmpty();
    }

    private <A> Optional<A> ask(String what, Object query, Class<A> answer) {
        try {
            return Optional.of(questions.askFor(what, query, answer));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** @param what it is, for people */
    public record Found(String what, String address) {}
}
