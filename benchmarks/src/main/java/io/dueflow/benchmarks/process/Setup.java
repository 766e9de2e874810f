package io.dueflow.benchmarks.process;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import java.net.URI;
import java.nio.file.Path;

/**
 * What a contender's process is started with, on the first line of its input.
 *
 * @param contender the name of its class
 */
public record Setup(
        String contender,
        LoanBook book,
        String jdbcUrl,
        String username,
        String password,
        URI bank,
        String bankKeys,
        SignatureAlgorithm signatureAlgorithm,
        String folder) {

    public static Setup of(String contender, LoanBook book, Surroundings around) {
        return new Setup(
                contender,
                book,
                around.jdbcUrl(),
                around.username(),
                around.password(),
                around.bank(),
                around.bankKeys().toString(),
                around.signatureAlgorithm(),
                around.folder().toString());
    }

    Contender open() throws ReflectiveOperationException {
        return Class.forName(contender)
                .asSubclass(Contender.class)
                .getConstructor(Surroundings.class)
                .newInstance(surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(
                jdbcUrl, username, password, bank, Path.of(bankKeys), signatureAlgorithm, Path.of(folder));
    }
}
