package io.dueflow.query.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** The time and processor time, of this JVM and of PostgreSQL, since it was made. */
final class Cost {

    private static final OperatingSystemMXBean JVM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int MICROS_PER_TICK = 10_000;

    private final JdbcTemplate jdbc;
    private final long begin = System.nanoTime();
    private final long jvm = JVM.getProcessCpuTime();
    private final long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    private final long postgres;

    Cost(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.postgres = postgresMicros();
    }

    String per(int repayments, int events) {
        var micros = (System.nanoTime() - begin) / 1_000;
        var threadNow = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return "%,d events/s; per repayment %d µs: JVM %d µs (this thread %d), PostgreSQL %d µs"
                .formatted(
                        events * 1_000_000L / micros,
                        micros / repayments,
                        (JVM.getProcessCpuTime() - jvm) / 1_000 / repayments,
                        (threadNow - thread) / 1_000 / repayments,
                        (postgresMicros() - postgres) / repayments);
    }

    /** Of the server and of all its processes, the ended ones too. */
    private long postgresMicros() {
        var backend = jdbc.queryForObject("select pg_backend_pid()", Long.class);
        var server = Long.parseLong(stat(Path.of("/proc", backend.toString()))[1]);
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                            .filter(path -> path.getFileName().toString().matches("\\d+"))
                            .mapToLong(path -> ticks(path, server))
                            .sum()
                    * MICROS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(Path process, long server) {
        var stat = stat(process);
        var isServer = process.getFileName().toString().equals(Long.toString(server));
        if (!isServer && (stat.length == 0 || Long.parseLong(stat[1]) != server)) {
            return 0;
        }
        var own = Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
        return isServer ? own + Long.parseLong(stat[13]) + Long.parseLong(stat[14]) : own;
    }

    /** The fields from the state of the process on; none if it has ended. */
    private static String[] stat(Path process) {
        try {
            var line = Files.readString(process.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }
}
