package io.dueflow.benchmarks.report;

import io.dueflow.benchmarks.measure.Spread;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/**
 * Where it was measured.
 *
 * @param fsyncMillis what writing 8 KiB to the disk, and waiting until it is there, takes in the median
 */
public record Machine(String cpu, int cores, long memoryMiB, String kernel, double fsyncMillis) {

    private static final int FSYNCS = 200;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final int KIB_PER_MIB = 1_024;

    /** @param folder on the disk that the databases will use */
    public static Machine here(Path folder) throws IOException {
        return new Machine(
                field(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) / KIB_PER_MIB,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                medianFsync(folder));
    }

    private static String field(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static double medianFsync(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "fsync", ".probe");
        var millis = new ArrayList<Double>();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FSYNCS; i++) {
                channel.write(ByteBuffer.allocate(PAGE_BYTES));
                var began = System.nanoTime();
                channel.force(false);
                millis.add((System.nanoTime() - began) / 1e6);
            }
        } finally {
            Files.delete(file);
        }
        return Spread.of(millis).median();
    }
}
