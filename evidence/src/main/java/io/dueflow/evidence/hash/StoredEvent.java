package io.dueflow.evidence.hash;

import io.dueflow.messages.Shanghai;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/** An event as its row has it. */
public record StoredEvent(EventHeader header, byte[] payload, byte[] metaData) {

    private static final byte[] NOTHING = {};

    public Hash hash(byte[] key, Hash previous) {
        var salt = saltBy(key);
        return header.hash(ContentReader.read(payload).hash(salt), metaDataHash(salt), previous);
    }

    /** The hash of what is stored beside the content, as who caused it; it is never told. */
    public Hash metaDataHash(byte[] key) {
        return metaDataHash(saltBy(key));
    }

    private Hash metaDataHash(Salt salt) {
        var bytes = metaData == null ? NOTHING : metaData;
        return new Content.Unreadable(bytes).hash(salt.of("metaData"));
    }

    /** @param isTold by its path, as {@code /shares/3/principal} */
    public Part tell(byte[] key, Predicate<String> isTold) {
        return ContentReader.read(payload).tell(saltBy(key), scalar -> isTold.test(scalar.path()));
    }

    /** The business date that the event bears. */
    public LocalDate date() {
        return dateOf(header.timestamp());
    }

    /** @throws java.time.format.DateTimeParseException where this is no instant */
    public static LocalDate dateOf(String timestamp) {
        return Shanghai.dateOf(Instant.parse(timestamp));
    }

    private Salt saltBy(byte[] key) {
        return Salt.of(key, header.identifier());
    }
}
