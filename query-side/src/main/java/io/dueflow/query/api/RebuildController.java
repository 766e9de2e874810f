package io.dueflow.query.api;

import io.dueflow.query.rebuild.DeclaredModels;
import io.dueflow.query.rebuild.Rebuilds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@Tag(
        name = "Rebuilds",
        description = "Read models filled anew from the events, compared with those in use, and swapped")
@BadRequestResponse
class RebuildController {

    private final Rebuilds rebuilds;
    private final DeclaredModels models;

    RebuildController(Rebuilds rebuilds, DeclaredModels models) {
        this.rebuilds = rebuilds;
        this.models = models;
    }

    @PostMapping("/api/rebuilds")
    @Operation(
            summary = "Fill read models anew",
            description = "Beside those in use, which are answered from until the new ones take their place. One at a "
                    + "time; one that was broken off is taken up by the same request.")
    @ApiResponse(responseCode = "202", description = "It has begun, or goes on")
    @ConflictResponse
    ResponseEntity<RebuildView> start(@RequestBody RebuildStartRequest request) {
        var rebuild = rebuilds.start(request.against(models.names()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + rebuild.id()))
                .body(RebuildView.of(rebuild));
    }

    @GetMapping("/api/rebuilds")
    @Operation(summary = "The read models, and their latest rebuilds")
    @ApiResponse(responseCode = "200", description = "The latest first")
    RebuildsView rebuilds() {
        return new RebuildsView(
                models.names().stream().toList(),
                rebuilds.latest().stream().map(RebuildView::withoutRows).toList());
    }

    @GetMapping("/api/rebuilds/{id}")
    @Operation(summary = "How far a rebuild is, and what differed")
    @ApiResponse(responseCode = "200", description = "The rebuild")
    @NotFoundResponse
    RebuildView rebuild(@PathVariable long id) {
        return rebuilds.find(id)
                .map(RebuildView::of)
                .orElseThrow(() -> new NotFound("There is no rebuild %d.".formatted(id)));
    }

    @PostMapping("/api/rebuilds/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Break a rebuild off",
            description = "What it has filled stays; the same request takes it up again.")
    @ApiResponse(responseCode = "204", description = "It ends with the step that is under way")
    @NotFoundResponse
    void stop(@PathVariable long id) {
        rebuild(id);
        rebuilds.stop(id);
    }

    @DeleteMapping("/api/rebuilds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give up a rebuild that was broken off", description = "What it has filled is dropped.")
    @ApiResponse(responseCode = "204", description = "It is over")
    @NotFoundResponse
    @ConflictResponse
    void giveUp(@PathVariable long id) {
        rebuild(id);
        rebuilds.giveUp(id);
    }
}
