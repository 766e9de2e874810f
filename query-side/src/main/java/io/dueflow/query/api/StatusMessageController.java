package io.dueflow.query.api;

import io.dueflow.messages.query.FindStatusMessageCounts;
import io.dueflow.messages.query.FindStatusMessages;
import io.dueflow.messages.query.StatusMessageCounts;
import io.dueflow.messages.query.StatusMessagePage;
import io.dueflow.messages.query.StatusMessageState;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.messages.statusmessage.ReleaseStatusMessage;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Status messages", description = "What other systems are told over the broker")
@BadRequestResponse
class StatusMessageController {

    private final Questions questions;
    private final CommandGateway commands;

    StatusMessageController(Questions questions, CommandGateway commands) {
        this.questions = questions;
        this.commands = commands;
    }

    @GetMapping("/api/status-messages")
    @Operation(
            summary = "Messages by topic, state and what they are about",
            description =
                    "The oldest first. For the next page, ask the same with `after` set to the `next` of this one.")
    @ApiResponse(responseCode = "200", description = "A page, empty where nothing matches")
    StatusMessagesView messages(
            @RequestParam(defaultValue = "FINANCE_STATUS") StatusTopic topic,
            @Parameter(description = "Without it, all") @RequestParam(required = false) StatusMessageState state,
            @Parameter(description = "A finance order, or a repayment as `P1-3`", example = "F1")
                    @RequestParam(required = false)
                    String about,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) Long after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        var query = new FindStatusMessages(topic, state, Checked.about(about), after, Checked.limit(limit));
        return StatusMessagesView.of(questions.ask(query, StatusMessagePage.class));
    }

    @GetMapping("/api/status-messages/counts")
    @Operation(summary = "How many messages are not sent", description = "Those that wait and those that have failed.")
    @ApiResponse(responseCode = "200", description = "The counts of each topic")
    StatusMessageCountsView counts() {
        return StatusMessageCountsView.of(questions.ask(new FindStatusMessageCounts(), StatusMessageCounts.class));
    }

    @PostMapping("/api/status-messages/{topic}/{messageId}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Have a failed message sent again",
            description = "With retries as if it were new. The later messages about the same follow it.")
    @ApiResponse(responseCode = "204", description = "It is sent from now on")
    @ConflictResponse
    CompletableFuture<Void> resend(@PathVariable StatusTopic topic, @PathVariable long messageId, Principal operator) {
        return commands.send(new ReleaseStatusMessage(topic, messageId, operator.getName()))
                .thenAccept(answer -> {});
    }
}
