package io.dueflow.app.completeness;

import io.dueflow.eventstore.seen.Completeness;
import io.dueflow.eventstore.seen.GroupCompleteness;
import io.dueflow.eventstore.seen.Mending;
import io.dueflow.eventstore.seen.NotMissed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Proves to whoever asks that no event was skipped. */
@RestController
@Tag(name = "Completeness", description = "The proof that the read models have seen every event")
class CompletenessController {

    private static final Logger LOG = LoggerFactory.getLogger(CompletenessController.class);

    private final Completeness completeness;
    private final Mending mending;
    private final Semaphore oneAtATime = new Semaphore(1);

    CompletenessController(Completeness completeness, Mending mending) {
        this.completeness = completeness;
        this.mending = mending;
    }

    @GetMapping("/api/completeness")
    @Operation(
            summary = "Compare what each group of projections has seen with what is stored",
            description = "Reads the place and the identifier of every event. What the reader has not come to yet, and "
                    + "what it still waits for, does not count. At most 100 events are named for each group.")
    @ApiResponse(responseCode = "200", description = "The comparison, whether it agrees or not")
    @ApiResponse(responseCode = "409", description = "Somebody else is asking already")
    CompletenessView completeness() {
        if (!oneAtATime.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The events are being compared already; ask again.");
        }
        try {
            return CompletenessView.of(completeness.check());
        } finally {
            oneAtATime.release();
        }
    }

    @PostMapping("/api/completeness/mended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Note missed events as seen, after the read models were filled anew",
            description = "For events that were named as missed before the read models were begun anew.")
    @ApiResponse(responseCode = "204", description = "Every group has seen them from now on")
    @ApiResponse(responseCode = "409", description = "One of them was not missed; nothing was noted")
    void mended(
            @Parameter(description = "At most 100 places of missed events", example = "4711") @RequestParam
                    List<Long> place,
            Principal operator) {
        if (place.isEmpty() || place.size() > GroupCompleteness.MOST_LISTED) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "place must be given from 1 to " + GroupCompleteness.MOST_LISTED + " times.");
        }
        try {
            mending.mend(place);
        } catch (NotMissed e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
        LOG.warn("{} has had the missed events at {} noted as mended", operator.getName(), place);
    }
}
