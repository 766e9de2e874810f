package io.dueflow.evidence.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "What can be proved of the events")
class SealCheckController {

    private final SealCheck check;

    SealCheckController(SealCheck check) {
        this.check = check;
    }

    @GetMapping("/api/seals/{no}/check")
    @Operation(
            summary = "Compute a seal anew from the events and compare",
            description =
                    "Names each event that was changed, removed or inserted since, and each seal that was altered. "
                            + "Whoever can write to the database can also seal anew; compare the roots with those published.")
    @ApiResponse(responseCode = "200", description = "What was found; nothing where all is as it was sealed")
    @ApiResponse(responseCode = "404", description = "There is no such seal")
    CheckedSeal check(@PathVariable long no) {
        return check.check(no)
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no seal " + no + "."),
                        null));
    }
}
