package io.dueflow.query.api;

import io.dueflow.messages.query.FindReminders;
import io.dueflow.messages.query.ReminderPage;
import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Borrowers", description = "What borrowers were reminded of")
@BadRequestResponse
class ReminderController {

    private final Questions questions;
    private final Cursors cursors;

    ReminderController(Questions questions, Cursors cursors) {
        this.questions = questions;
        this.cursors = cursors;
    }

    @GetMapping("/api/reminders")
    @Operation(
            summary = "A borrower's reminders",
            description = "In the order of due date and kind. For the next page, ask the same with `after` set to the "
                    + "`next` of this one. No mobile number is shown.")
    @ApiResponse(responseCode = "200", description = "A page, empty for a borrower without reminders")
    RemindersView reminders(
            @Parameter(example = "B1") @RequestParam String borrower,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) String after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        var query = new FindReminders(
                Checked.identifier("borrower", borrower), cursors.readReminderKey(after), Checked.limit(limit));
        return view(questions.ask(query, ReminderPage.class));
    }

    private RemindersView view(ReminderPage page) {
        return new RemindersView(page.reminders().stream().map(ReminderView::of).toList(), cursors.write(page.next()));
    }
}
