package io.dueflow.bank.simulator.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import tools.jackson.databind.json.JsonMapper;

/** A line of the journal: a JSON object of a checksum and the numbered entry that it covers. */
record JournalLine(long seq, Entry entry) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final String BEFORE_CHECKSUM = "{\"crc\":\"";
    private static final String AFTER_CHECKSUM = "\",\"line\":";
    private static final int CHECKSUM_LENGTH = 8;
    private static final int PREFIX_LENGTH = BEFORE_CHECKSUM.length() + CHECKSUM_LENGTH + AFTER_CHECKSUM.length();

    /** The line without its line end. */
    byte[] bytes() {
        byte[] content = JSON.writeValueAsBytes(this);
        byte[] prefix = prefix(content, content.length, 0);
        byte[] line = Arrays.copyOf(prefix, prefix.length + content.length + 1);
        System.arraycopy(content, 0, line, prefix.length, content.length);
        line[line.length - 1] = '}';
        return line;
    }

    /** Throws {@link IllegalArgumentException} or a Jackson exception for anything but a whole line. */
    static JournalLine parse(byte[] line) {
        int length = line.length - PREFIX_LENGTH - 1;
        if (length <= 0 || line[line.length - 1] != '}') {
            throw new IllegalArgumentException("not a line of this journal");
        }
        byte[] expected = prefix(line, length, PREFIX_LENGTH);
        if (!Arrays.equals(expected, 0, PREFIX_LENGTH, line, 0, PREFIX_LENGTH)) {
            throw new IllegalArgumentException("the checksum does not match");
        }
        return JSON.readValue(line, PREFIX_LENGTH, length, JournalLine.class);
    }

    private static byte[] prefix(byte[] content, int length, int offset) {
        CRC32C checksum = new CRC32C();
        checksum.update(content, offset, length);
        String prefix = BEFORE_CHECKSUM + HEX.toHexDigits((int) checksum.getValue()) + AFTER_CHECKSUM;
        return prefix.getBytes(StandardCharsets.US_ASCII);
    }
}
