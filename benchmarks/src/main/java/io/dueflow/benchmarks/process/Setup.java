package io.dueflow.benchmarks.process;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.contest.Entrant;
import java.net.URI;
import java.nio.file.Path;

/** What a contender's process is started with, on the first line of its input. */
public record Setup(
        Entrant entrant,
        LoanBook book,
        String jdbcUrl,
        String username,
        String password,
        URI bank,
        String bankKeys,
        SignatureAlgorithm signatureAlgorithm,
        String folder) {

    public static Setup of(Entrant entrant, LoanBook book, Surroundings around) {
        return new Setup(
                entrant,
                book,
                around.jdbcUrl(),
                around.username(),
                around.password(),
                around.bank(),
                around.bankKeys().toString(),
                around.signatureAlgorithm(),
                around.folder().toString());
    }

    Surroundings surroundings() {
        return new Surroundings(
                jdbcUrl, username, password, bank, Path.of(bankKeys), signatureAlgorithm, Path.of(folder));
    }
}
