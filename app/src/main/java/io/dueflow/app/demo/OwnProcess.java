package io.dueflow.app.demo;

import io.dueflow.app.Dueflow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
