package io.dueflow.reminder.running;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A process of its own that sends what is due, to be killed while it does. */
final class NodeToBeKilled {

    private NodeToBeKilled() {}

    public static void main(String[] arguments) {
        Node.start(arguments[0], arguments[1], Instant.parse(arguments[2])).sweep();
    }

    static Process start(String databaseUrl, String smsUrl, Instant now, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NodeToBeKilled.class.getName(),
                databaseUrl,
                smsUrl,
                now.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
