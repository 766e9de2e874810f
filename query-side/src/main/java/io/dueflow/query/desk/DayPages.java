package io.dueflow.query.desk;

import io.dueflow.messages.query.BankLine;
import io.dueflow.messages.query.CasePage;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.FindBankLine;
import io.dueflow.messages.query.FindCases;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.FindRuns;
import io.dueflow.messages.query.FindWaiting;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.RunState;
import io.dueflow.messages.query.Runs;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.messages.query.Waiting;
import io.dueflow.query.api.Checked;
import io.dueflow.query.api.Cursors;
import io.dueflow.query.api.NotFound;
import io.dueflow.query.api.Questions;
import io.dueflow.query.asof.TooManyEvents;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A day at a glance. */
@Controller
@TakesAsOf
class DayPages {

    private static final int FEW = 20;
    private static final String SECONDS_BETWEEN_LOOKS = "5";

    private final Questions questions;
    private final Cursors cursors;
    private final ReadModelLag lag;

    DayPages(Questions questions, Cursors cursors, ReadModelLag lag) {
        this.questions = questions;
        this.cursors = cursors;
        this.lag = lag;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/desk";
    }

    @GetMapping("/desk")
    String today(@ModelAttribute("desk") Frame desk, Model model, HttpServletResponse response) {
        return day(desk.today(), null, desk, model, response);
    }

    @GetMapping("/desk/days/{date}")
    String day(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(required = false) String after,
            @ModelAttribute("desk") Frame desk,
            Model model,
            HttpServletResponse response) {
        Checked.date("date", date);
        model.addAttribute("lags", lag.isThere());
        var run = run(date);
        var start = after == null ? new InstallmentKey(date, "", 0) : cursors.readInstallmentKey(after);
        var waiting = ofWholeBook(() -> questions.ask(new FindWaiting(null, start, FEW), Waiting.class));
        model.addAttribute("find", date)
                .addAttribute("date", date)
                .addAttribute("day", DaySums.of(questions.ask(new FindDay(date), Day.class)))
                .addAttribute("run", run.map(RunSums::of).orElse(null))
                .addAttribute("waiting", waiting.orElse(null))
                .addAttribute(
                        "more",
                        waiting.map(Waiting::next)
                                .filter(next -> next.dueDate().equals(date))
                                .map(cursors::write)
                                .orElse(null))
                .addAttribute("cases", ofWholeBook(this::openCases).orElse(null))
                .addAttribute(
                        "line",
                        questions
                                .askWhoeverKnows(new FindBankLine(), BankLine.class)
                                .orElse(null))
                .addAttribute("runs", desk.moment() == null && run.isEmpty() ? latestRuns() : null);
        if (desk.moment() == null && run.filter(DayPages::isUnderWay).isPresent()) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        return "desk/day";
    }

    private Optional<Run> run(LocalDate date) {
        try {
            return Optional.of(questions.askFor("run of " + date, new FindRun(date), Run.class));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    static boolean isUnderWay(Run run) {
        return run.state() == RunState.RUNNING;
    }

    private CasePage openCases() {
        return questions.ask(
                new FindCases(Set.of(CaseState.OPEN, CaseState.PROPOSED), null, null, FEW), CasePage.class);
    }

    private Runs latestRuns() {
        return questions.ask(new FindRuns(FEW / 2), Runs.class);
    }

    /** Of the past, a large book can be too much for one answer; the day itself is told all the same. */
    private static <A> Optional<A> ofWholeBook(Supplier<A> question) {
        try {
            return Optional.of(question.get());
        } catch (TooManyEvents e) {
            return Optional.empty();
        }
    }
}
