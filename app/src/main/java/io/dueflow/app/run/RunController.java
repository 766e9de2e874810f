package io.dueflow.app.run;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Overtaken;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.saga.duedate.DueDateRunSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator start the run of any business date by hand. */
@RestController
@Tag(name = "Due-date runs", description = "Collecting all that is due on a business date")
class RunController {

    private final CommandGateway commands;
    private final DueDateRunSettings settings;
    private final Clock clock;

    RunController(CommandGateway commands, DueDateRunSettings settings, Clock clock) {
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/api/runs/{date}")
    @Operation(
            summary = "Start the run of a business date",
            description =
                    "Collects all that is due by the date and not paid. A date that is still to come is refused, "
                            + "unless `ahead` says that it is meant: then who has no money is late as if that date had come. "
                            + "While a round of it is being swept, starting it again changes nothing; afterwards it opens the next round.")
    CompletableFuture<ResponseEntity<Void>> start(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @Parameter(description = "Whether what is not due yet may be collected, for a date that is still to come")
                    @RequestParam(defaultValue = "false")
                    boolean ahead) {
        if (!ahead) {
            refuseDateToCome(date);
        }
        return Overtaken.sentOnceMore(() -> commands.send(new OpenDueDateRun(date, settings.shards())))
                .thenApply(opened -> ResponseEntity.accepted()
                        .location(URI.create("/api/runs/" + date))
                        .build());
    }

    /** A year that was mistyped would have all borrowers pay a year's installments at once. */
    private void refuseDateToCome(LocalDate date) {
        var today = Shanghai.dateOf(clock.instant());
        if (date.isAfter(today)) {
            throw new CommandRefused(
                    "%s is still to come, today is %s. To collect by then what is not due yet, say ahead=true."
                            .formatted(date, today),
                    "date");
        }
    }
}
