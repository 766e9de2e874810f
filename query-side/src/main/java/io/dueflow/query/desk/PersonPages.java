package io.dueflow.query.desk;

import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.query.api.Checked;
import io.dueflow.query.api.Cursors;
import io.dueflow.query.api.NotFound;
import io.dueflow.query.api.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody owes as a borrower and gets as an investor; one person may be both. */
@Controller
@TakesAsOf
class PersonPages {

    private static final int MANY = 100;

    private final Questions questions;
    private final Cursors cursors;

    PersonPages(Questions questions, Cursors cursors) {
        this.questions = questions;
        this.cursors = cursors;
    }

    @GetMapping("/desk/people/{userNo}")
    String person(
            @PathVariable String userNo,
            @RequestParam(required = false) String owesAfter,
            @RequestParam(required = false) String getsAfter,
            Model model) {
        Checked.identifier("userNo", userNo);
        var owes = questions.ask(
                new FindInstallments(userNo, null, null, null, null, cursors.readInstallmentKey(owesAfter), MANY),
                InstallmentPage.class);
        var gets = questions.ask(
                new FindReceivables(userNo, cursors.readReceivableKey(getsAfter), MANY), ReceivablePage.class);
        if (owes.installments().isEmpty() && gets.receivables().isEmpty() && owesAfter == null && getsAfter == null) {
            throw new NotFound("There is no borrower or investor " + userNo + ".");
        }
        model.addAttribute("find", userNo)
                .addAttribute("userNo", userNo)
                .addAttribute("owes", owes.installments())
                .addAttribute("moreOwed", cursors.write(owes.next()))
                .addAttribute("gets", gets.receivables())
                .addAttribute("moreGot", cursors.write(gets.next()));
        return "desk/person";
    }
}
