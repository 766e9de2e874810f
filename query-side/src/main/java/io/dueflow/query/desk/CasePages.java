package io.dueflow.query.desk;

import io.dueflow.messages.casework.ApproveResolution;
import io.dueflow.messages.casework.CaseCommand;
import io.dueflow.messages.casework.ProposeResolution;
import io.dueflow.messages.casework.RejectResolution;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.query.CaseFile;
import io.dueflow.messages.query.CasePage;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.FindCase;
import io.dueflow.messages.query.FindCases;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.query.api.Checked;
import io.dueflow.query.api.Cursors;
import io.dueflow.query.api.Questions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What persons have to decide, and the forms by which they do. */
@Controller
@TakesAsOf
class CasePages {

    private static final int MANY = 50;
    private static final int PATIENCE_SECONDS = 30;
    private static final Set<CaseState> TO_DECIDE = Set.of(CaseState.OPEN, CaseState.PROPOSED);

    private final Questions questions;
    private final Cursors cursors;
    private final CommandGateway commands;
    private final ReadModelLag lag;
    private final DeskProblems problems;

    CasePages(Questions questions, Cursors cursors, CommandGateway commands, ReadModelLag lag, DeskProblems problems) {
        this.questions = questions;
        this.cursors = cursors;
        this.commands = commands;
        this.lag = lag;
        this.problems = problems;
    }

    @GetMapping("/desk/cases")
    String cases(
            @RequestParam(defaultValue = "false") boolean decided,
            @RequestParam(required = false) String after,
            Model model) {
        var states = decided ? Set.of(CaseState.RESOLVED, CaseState.CLOSED) : TO_DECIDE;
        var page = questions.ask(new FindCases(states, null, cursors.readCaseKey(after), MANY), CasePage.class);
        model.addAttribute("decided", decided)
                .addAttribute("cases", page.cases())
                .addAttribute("more", cursors.write(page.next()));
        return "desk/cases";
    }

    @GetMapping("/desk/cases/{caseNo}")
    String file(@PathVariable String caseNo, Model model) {
        model.addAttribute("lags", lag.isThere())
                .addAttribute("find", caseNo)
                .addAttribute("file", find(caseNo))
                .addAttribute("resolutions", Resolution.values());
        return "desk/case";
    }

    @PostMapping("/desk/cases/{caseNo}/proposals")
    String propose(
            @PathVariable String caseNo,
            @RequestParam Resolution resolution,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String borrowerUserNo,
            Principal operator,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var from = borrowerUserNo.isBlank() ? null : borrowerUserNo.strip();
        model.addAttribute("reason", reason);
        var command = new ProposeResolution(caseNo, resolution, reason, from, operator.getName());
        return send(command, model, request, response);
    }

    @PostMapping("/desk/cases/{caseNo}/approval")
    String approve(
            @PathVariable String caseNo,
            @RequestParam Resolution resolution,
            @RequestParam(defaultValue = "") String borrowerUserNo,
            Principal operator,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var from = borrowerUserNo.isBlank() ? null : borrowerUserNo;
        var command = new ApproveResolution(caseNo, resolution, from, operator.getName());
        return send(command, model, request, response);
    }

    @PostMapping("/desk/cases/{caseNo}/rejection")
    String reject(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String reason,
            Principal operator,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return send(new RejectResolution(caseNo, reason, operator.getName()), model, request, response);
    }

    /** What was decided is shown by another request, so that a reload decides nothing; what was refused, with its form. */
    private String send(CaseCommand command, Model model, HttpServletRequest request, HttpServletResponse response) {
        find(command.caseNo());
        try {
            commands.sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException e) {
            var problem = problems.of(e, request, response);
            if (problem.getStatus() != HttpStatus.CONFLICT.value()) {
                throw e;
            }
            response.setStatus(problem.getStatus());
            model.addAttribute("refusal", problem.getDetail());
            return file(command.caseNo(), model);
        }
        lag.awaitItsEnd();
        return "redirect:" + new Links(null).aCase(command.caseNo());
    }

    private CaseFile find(String caseNo) {
        return questions.askFor("case " + caseNo, new FindCase(Checked.caseNo(caseNo)), CaseFile.class);
    }
}
