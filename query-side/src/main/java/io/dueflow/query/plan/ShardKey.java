package io.dueflow.query.plan;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Spreads projects evenly over the shards of a run. A project keeps its key for good. */
public final class ShardKey {

    static final int KEYS = 1_024;

    private ShardKey() {}

    /** From 0 to 1023. */
    public static short of(String projectNo) {
        var checksum = new CRC32();
        checksum.update(projectNo.getBytes(StandardCharsets.UTF_8));
        return (short) (checksum.getValue() % KEYS);
    }
}
