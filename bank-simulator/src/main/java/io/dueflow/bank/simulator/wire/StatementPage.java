package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.http.Exchange;
import io.dueflow.bank.simulator.http.Page;
import io.dueflow.bank.simulator.statement.Statements;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Where prepared statements are fetched, in pieces; 404 for one that is not kept any more or never was. */
public final class StatementPage implements Page {

    private static final System.Logger LOG = System.getLogger(StatementPage.class.getName());
    private static final int PIECE_BYTES = 64 << 10;

    private final Statements statements;
    private final Executor threads;

    public StatementPage(Statements statements, Executor threads) {
        this.statements = statements;
        this.threads = threads;
    }

    @Override
    public void serve(Exchange exchange) {
        if (!"GET".equals(exchange.method())) {
            refuse(exchange, 405, "GET");
            return;
        }
        Optional<Path> file = asked(exchange);
        if (file.isEmpty()) {
            refuse(exchange, 404, "there is no such statement; ask for it with a new number");
            return;
        }
        try {
            threads.execute(() -> send(file.get(), exchange));
        } catch (RejectedExecutionException e) {
            refuse(exchange, 503, "too many statements are being fetched");
        }
    }

    private Optional<Path> asked(Exchange exchange) {
        try {
            return statements.find(FormFields.parse(exchange.query()).get("name"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void send(Path file, Exchange exchange) {
        byte[] piece = new byte[PIECE_BYTES];
        try (var in = Files.newInputStream(file);
                OutputStream out = exchange.answerInPieces("text/csv;charset=utf-8")) {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a statement was not fetched to its end", e);
            exchange.hangUp();
        }
    }

    private static void refuse(Exchange exchange, int status, String reason) {
        exchange.answer(status, "text/plain;charset=utf-8", (reason + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
