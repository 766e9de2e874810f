package io.dueflow.app.completeness;

import io.dueflow.eventstore.seen.Completeness;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Proves to whoever asks that no event was skipped. */
@RestController
@Tag(name = "Completeness", description = "The proof that the read models have seen every event")
class CompletenessController {

    private final Completeness completeness;
    private final Semaphore oneAtATime = new Semaphore(1);

    CompletenessController(Completeness completeness) {
        this.completeness = completeness;
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
}
