package io.dueflow.app.demo;

import io.dueflow.app.Dueflow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Starts a second process of this very program. */
public final class OwnProcess {

    private static final String RUNNABLE_JAR = "org.springframework.boot.loader.launch.JarLauncher";

    private static final String COMPILER_LEVEL = "-XX:TieredStopAtLevel=";

    private OwnProcess() {}

    /** Starts the command line with these arguments; what it prints goes to the file. It is compiled as this process is. */
    public static Process start(Path output, List<String> javaOptions, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith(COMPILER_LEVEL))
                .forEach(command::add);
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /**
     * Waits until the process has printed what is looked for, mostly the port that it has found free, and returns what was
     * found. Throws {@link IOException} with all that it printed where it ends before, or takes longer than the patience.
     */
    public static MatchResult announced(Process process, Path output, Pattern line, Duration patience)
            throws IOException, InterruptedException {
        var giveUp = System.nanoTime() + patience.toNanos();
        var found = line.matcher(Files.readString(output));
        while (!found.find()) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                throw new IOException("did not start; " + whatIsLeft(process, output));
            }
            Thread.sleep(50);
            found = line.matcher(Files.readString(output));
        }
        return found.toMatchResult();
    }

    /** Whether the process runs or how it ended, and what it has printed. */
    public static String whatIsLeft(Process process, Path output) throws IOException {
        var state = process.isAlive() ? "it is running" : "it has ended with " + process.exitValue();
        return state + ", and its log says: " + Files.readString(output);
    }

    private static String mainClass() {
        var insideRunnableJar = Dueflow.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getProtocol()
                .equals("jar");
        return insideRunnableJar ? RUNNABLE_JAR : Dueflow.class.getName();
    }
}
