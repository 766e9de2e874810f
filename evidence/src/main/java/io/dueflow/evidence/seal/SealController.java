package io.dueflow.evidence.seal;

import io.dueflow.messages.query.AskedMoment;
import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Evidence", description = "What can be proved of the events")
class SealController {

    private static final int MOST = 1_000;

    private final Sealing sealing;
    private final SealTable seals;
    private final AskedMoment asked;

    SealController(Sealing sealing, SealTable seals, AskedMoment asked) {
        this.sealing = sealing;
        this.seals = seals;
        this.asked = asked;
    }

    /**
     * A page of seals.
     *
     * @param next after which the next page begins, or null when this is the last
     */
    record SealsView(List<Seal> seals, Long next) {}

    @GetMapping("/api/seals")
    @Operation(
            summary = "The seals, in the order of their numbers",
            description = "Publish the newest root where it cannot be changed: it binds all events before it. For the "
                    + "next page, ask the same with `after` set to the `next` of this one.")
    SealsView seals(
            @Parameter(description = "The number after which the page begins") @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "From 1 to 1000") @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            var problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "limit must be from 1 to " + MOST + ".");
            problem.setProperty("parameter", "limit");
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
        }
        var page = asked.moment()
                .map(moment -> seals.sealedBy(moment, after, limit))
                .orElseGet(() -> seals.after(after, limit));
        return new SealsView(
                page, page.size() < limit ? null : page.get(page.size() - 1).no());
    }

    @PostMapping("/api/seals")
    @Operation(
            summary = "Seal the next day that is over",
            description = "This happens by itself at night. A day of a million events takes about a minute.")
    @ApiResponse(responseCode = "201", description = "The new seal")
    @ApiResponse(responseCode = "204", description = "There is nothing to seal, or another node is at it")
    ResponseEntity<Seal> sealNext(
            @Parameter(description = "Also seal what there is of a day that is not over")
                    @RequestParam(defaultValue = "false")
                    boolean unfinished) {
        return sealing.sealNext(unfinished)
                .map(seal -> ResponseEntity.status(HttpStatus.CREATED).body(seal))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
