package io.dueflow.loanimport.api;

import io.dueflow.loanimport.financeorder.FinanceOrderImport;
import io.dueflow.loanimport.financeorder.FinanceOrderImportView;
import io.dueflow.loanimport.financeorder.OrderFileFormat;
import io.dueflow.loanimport.read.OrderFileRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports of finance orders, for operators, one at a time. */
@RestController
@RequestMapping("/api/finance-orders/imports")
@Tag(name = "Imports", description = "Each record checked, good ones in, bad ones named")
class FinanceOrderImportController {

    private static final String CSV_TYPE = "text/csv";

    private final FinanceOrderImport financeOrderImport;
    private final Semaphore turn = new Semaphore(1);

    FinanceOrderImportController(FinanceOrderImport financeOrderImport) {
        this.financeOrderImport = financeOrderImport;
    }

    @Operation(
            summary = "Import commands to finance orders as CSV or JSON lines",
            description = "Answers when every record has ended. Importing the same file again changes nothing.")
    @PostMapping(consumes = CSV_TYPE)
    FinanceOrderImportView importCsv(@RequestParam(defaultValue = "finance-orders.csv") String name, InputStream body)
            throws IOException, InterruptedException {
        return run(name, OrderFileFormat.CSV, body);
    }

    @PostMapping(consumes = UploadFormat.JSON_LINES_TYPE)
    FinanceOrderImportView importJsonLines(
            @RequestParam(defaultValue = "finance-orders.jsonl") String name, InputStream body)
            throws IOException, InterruptedException {
        return run(name, OrderFileFormat.JSON_LINES, body);
    }

    private FinanceOrderImportView run(String name, OrderFileFormat format, InputStream body)
            throws IOException, InterruptedException {
        if (!ImportController.NAME.matcher(name).matches()) {
            throw ImportProblem.badName();
        }
        if (!turn.tryAcquire()) {
            throw ImportProblem.orderImportRuns();
        }
        try {
            var file = body.readNBytes(FinanceOrderImport.BYTES + 1);
            if (file.length > FinanceOrderImport.BYTES) {
                throw ImportProblem.tooLarge(FinanceOrderImport.BYTES);
            }
            return financeOrderImport.run(name, format, new ByteArrayInputStream(file));
        } finally {
            turn.release();
        }
    }

    @ExceptionHandler
    ErrorResponse answer(ImportProblem problem) {
        return problem;
    }

    @ExceptionHandler
    ErrorResponse answer(OrderFileRefused refused) {
        return ImportProblem.refused(refused);
    }
}
