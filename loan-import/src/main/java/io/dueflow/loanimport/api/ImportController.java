package io.dueflow.loanimport.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Imports of loan books, for operators. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Loan books: each record checked, good projects in, bad ones named")
class ImportController {

    static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,100}");

    private final ImportQueue queue;
    private final ImportRegistry registry;

    ImportController(ImportQueue queue, ImportRegistry registry) {
        this.queue = queue;
        this.registry = registry;
    }

    @Operation(
            summary = "Import a zip of projects.csv and tenders.csv, or JSON lines",
            description =
                    "Goes on in the background; ask the returned id. Importing the same book again changes nothing.")
    @PostMapping(consumes = UploadFormat.ZIP_TYPE)
    ResponseEntity<ImportView> importZip(@RequestParam(defaultValue = "loan-book.zip") String name, InputStream body)
            throws IOException {
        return accept(name, UploadFormat.ZIP, body);
    }

    @PostMapping(consumes = UploadFormat.JSON_LINES_TYPE)
    ResponseEntity<ImportView> importJsonLines(
            @RequestParam(defaultValue = "loan-book.jsonl") String name, InputStream body) throws IOException {
        return accept(name, UploadFormat.JSON_LINES, body);
    }

    private ResponseEntity<ImportView> accept(String name, UploadFormat format, InputStream body) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw ImportProblem.badName();
        }
        ImportView view = queue.submit(name, format, body);
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .path("/{id}")
                .build(view.id());
        return ResponseEntity.accepted().location(location).body(view);
    }

    @Operation(summary = "How far an import is, and its bad records")
    @GetMapping("/{id}")
    ImportView find(@PathVariable String id) {
        return job(id).view();
    }

    /** All bad records of an import that has ended, up to {@value RejectionReport#LISTED}. */
    @Operation(summary = "All bad records of an import that has ended, as CSV")
    @GetMapping("/{id}/rejected")
    ResponseEntity<Resource> rejected(@PathVariable String id) {
        ImportJob job = job(id);
        if (!job.view().state().isEnded()) {
            throw ImportProblem.notEnded();
        }
        Path report = job.files().report();
        ContentDisposition download = ContentDisposition.attachment()
                .filename(report.getFileName().toString())
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=" + StandardCharsets.UTF_8.name())
                .body(new FileSystemResource(report));
    }

    private ImportJob job(String id) {
        return registry.find(id).orElseThrow(ImportProblem::unknown);
    }

    @ExceptionHandler
    ErrorResponse answer(ImportProblem problem) {
        return problem;
    }
}
