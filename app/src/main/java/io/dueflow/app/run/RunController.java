package io.dueflow.app.run;

import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.saga.duedate.DueDateRunSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator start the run of any business date by hand. */
@RestController
@Tag(name = "Due-date runs", description = "Collecting all that is due on a business date")
class RunController {

    private final CommandGateway commands;
    private final DueDateRunSettings settings;

    RunController(CommandGateway commands, DueDateRunSettings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    @PostMapping("/api/runs/{date}")
    @Operation(
            summary = "Start the run of a business date",
            description = "Collects all that is due by the date and not paid. While a round of it is being swept, "
                    + "starting it again changes nothing; afterwards it opens the next round.")
    CompletableFuture<ResponseEntity<Void>> start(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        return commands.send(new OpenDueDateRun(date, settings.shards()))
                .thenApply(opened -> ResponseEntity.accepted()
                        .location(URI.create("/api/runs/" + date))
                        .build());
    }
}
