package io.dueflow.query.desk;

import io.dueflow.messages.query.Explanation;
import io.dueflow.messages.query.FindExplanation;
import io.dueflow.messages.query.FindPlan;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.FindShares;
import io.dueflow.messages.query.Plan;
import io.dueflow.messages.query.Repayment;
import io.dueflow.messages.query.Shares;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.query.api.Checked;
import io.dueflow.query.api.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened to one repayment, why, and the plan that it belongs to. */
@Controller
@TakesAsOf
class RepaymentPages {

    private final Questions questions;

    RepaymentPages(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/desk/repayments/{projectNo}/{period}")
    String repayment(
            @PathVariable String projectNo, @PathVariable int period, @ModelAttribute("desk") Frame desk, Model model) {
        var query = new FindRepayment(Checked.identifier("projectNo", projectNo), Checked.period(period));
        var repayment =
                questions.askFor("installment %d of project %s".formatted(period, projectNo), query, Repayment.class);
        var shares = questions.ask(new FindShares(projectNo, period), Shares.class);
        model.addAttribute("find", projectNo + "-" + period)
                .addAttribute("repayment", repayment)
                .addAttribute("next", NextStep.of(repayment.installment(), desk.today()))
                .addAttribute("paid", PaidOut.of(repayment.installment(), shares));
        return "desk/repayment";
    }

    @GetMapping("/desk/repayments/{projectNo}/{period}/explanation")
    String explanation(@PathVariable String projectNo, @PathVariable int period, Model model) {
        var query = new FindExplanation(Checked.identifier("projectNo", projectNo), Checked.period(period), null);
        var explanation = questions.askFor("repayment %s-%d".formatted(projectNo, period), query, Explanation.class);
        model.addAttribute("find", projectNo + "-" + period)
                .addAttribute("projectNo", projectNo)
                .addAttribute("period", period)
                .addAttribute("branches", Branch.of(explanation));
        return "desk/explanation";
    }

    @GetMapping("/desk/plans/{projectNo}")
    String plan(@PathVariable String projectNo, Model model) {
        var query = new FindPlan(Checked.identifier("projectNo", projectNo));
        var plan = questions.askFor("plan of project " + projectNo, query, Plan.class);
        model.addAttribute("find", projectNo).addAttribute("plan", plan).addAttribute("sums", PlanSums.of(plan));
        return "desk/plan";
    }
}
