package io.dueflow.evidence.statement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement as a file: a page, and in it what the page rests on.
 *
 * @param page what stands before the evidence
 */
record StatementFile(String page, Statement statement) {

    static final int MOST_BYTES = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static StatementFile of(Statement statement) {
        return new StatementFile(StatementPage.of(statement), statement);
    }

    /** The evidence can hold no markup: what could begin or end any is written as JSON escapes. */
    String text() {
        var evidence = JSON.writeValueAsString(statement)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
        return page + evidence + StatementPage.EVIDENCE_ENDS;
    }

    /**
     * @throws IllegalArgumentException where the file is no statement that this version can read; says why
     * @throws IOException where it cannot be read at all
     */
    static StatementFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException(file + " has more than " + MOST_BYTES + " bytes, as no statement has.");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no statement: it is not a text in UTF-8.");
        }
    }

    static StatementFile parse(String text) {
        var begin = text.indexOf(StatementPage.EVIDENCE_BEGINS);
        if (begin < 0 || !text.endsWith(StatementPage.EVIDENCE_ENDS)) {
            throw new IllegalArgumentException("This is no statement: it has no evidence in it, or is cut off.");
        }
        var evidence = begin + StatementPage.EVIDENCE_BEGINS.length();
        var end = text.length() - StatementPage.EVIDENCE_ENDS.length();
        if (evidence > end) {
            throw new IllegalArgumentException("This is no statement: its evidence is cut off.");
        }
        var json = text.substring(evidence, end);
        if (json.indexOf('<') >= 0) {
            throw new IllegalArgumentException("This is no statement: there is markup in its evidence.");
        }
        try {
            var statement = JSON.readValue(json, Statement.class);
            requireFormat(statement);
            return new StatementFile(text.substring(0, evidence), statement);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "The evidence in the statement cannot be read: " + e.getOriginalMessage());
        }
    }

    private static void requireFormat(Statement statement) {
        if (statement == null || !Statement.FORMAT.equals(statement.format())) {
            throw new IllegalArgumentException("The statement is not of the format " + Statement.FORMAT
                    + ", which is the one that this version of Dueflow can check.");
        }
    }
}
