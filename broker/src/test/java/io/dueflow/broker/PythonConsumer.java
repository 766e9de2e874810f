package io.dueflow.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The guide's consumer in Python, as a process. */
final class PythonConsumer {

    private static final Path EXAMPLE = Path.of("examples", "listen.py").toAbsolutePath();

    private PythonConsumer() {}

    /** What it prints until it has received as many messages; the calling test is skipped where there is no Python. */
    static List<String> listen(Path directory, int port, int count, String... more)
            throws IOException, InterruptedException {
        var isInstalled = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
        assumeTrue(isInstalled, "skipped: there is no python3 on the PATH");
        var command = new ArrayList<>(List.of("python3", EXAMPLE.toString(), "--consumer", TestBroker.FIRST));
        command.addAll(List.of("--port", String.valueOf(port), "--count", String.valueOf(count)));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DUEFLOW_CONSUMER_PASSWORD", TestBroker.passwordOf(TestBroker.FIRST));
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).isZero();
        return printed.lines().toList();
    }
}
