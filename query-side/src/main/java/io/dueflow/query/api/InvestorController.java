package io.dueflow.query.api;

import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Investors", description = "What investors are owed and have got")
@BadRequestResponse
class InvestorController {

    private final Questions questions;
    private final Cursors cursors;

    InvestorController(Questions questions, Cursors cursors) {
        this.questions = questions;
        this.cursors = cursors;
    }

    @GetMapping("/api/investors/{userNo}/receivables")
    @Operation(
            summary = "An investor's receivables",
            description = "In the order of due date, project, period and tender. For the next page, ask the same with "
                    + "`after` set to the `next` of this one.")
    @ApiResponse(responseCode = "200", description = "A page, empty for an investor without tenders")
    ReceivablesView receivables(
            @Parameter(example = "I1") @PathVariable String userNo,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) String after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        var query = new FindReceivables(
                Checked.identifier("userNo", userNo), cursors.readReceivableKey(after), Checked.limit(limit));
        return view(questions.ask(query, ReceivablePage.class));
    }

    private ReceivablesView view(ReceivablePage page) {
        return new ReceivablesView(
                page.receivables().stream().map(ReceivableView::of).toList(), cursors.write(page.next()));
    }
}
