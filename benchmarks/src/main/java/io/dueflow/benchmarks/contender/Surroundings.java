package io.dueflow.benchmarks.contender;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import java.net.URI;
import java.nio.file.Path;

/**
 * What a contender finds when it starts: an empty database and a bank that holds the borrowers' money.
 *
 * @param bankKeys the simulator's {@code keys.properties}
 * @param folder where the contender may keep files, such as its log
 */
public record Surroundings(
        String jdbcUrl,
        String username,
        String password,
        URI bank,
        Path bankKeys,
        SignatureAlgorithm signatureAlgorithm,
        Path folder) {}
