package io.dueflow.reminder.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in the borrowers' mobile numbers, where no service knows them. There is no way to read them out again. */
@RestController
@Tag(name = "Borrowers", description = "The mobile numbers to which reminders go")
class BorrowerController {

    private final DirectoryImport directoryImport;

    BorrowerController(DirectoryImport directoryImport) {
        this.directoryImport = directoryImport;
    }

    @PostMapping(path = "/api/borrowers", consumes = "text/csv")
    @Operation(
            summary = "Import mobile numbers as CSV",
            description = "UTF-8 with the header `consumerId,mobile`. Good records go in, bad ones are named by line "
                    + "and field; importing the same again changes nothing.")
    DirectoryView importNumbers(InputStream body) throws IOException {
        return directoryImport
                .run(new InputStreamReader(body, StandardCharsets.UTF_8))
                .view();
    }

    @ExceptionHandler
    ProblemDetail answer(DirectoryRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
        problem.setTitle("No directory of borrowers");
        return problem;
    }
}
