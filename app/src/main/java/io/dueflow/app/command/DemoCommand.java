package io.dueflow.app.command;

import io.dueflow.app.demo.DemoOptions;
import io.dueflow.app.demo.DemoSession;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the whole of it on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the whole of it on this machine.",
            "",
            "Starts PostgreSQL, a bank and the service, imports a generated loan book, gives the borrowers money (about",
            "one in twenty too little), moves the business date to a day when much is due, collects it, and proves that",
            "the bank, the events and the read models agree to the cent.",
            "Everything is real but the bank and the borrowers. Nothing is left running, unless --keep is given.",
            "",
            "Exit code 3 when the books do not agree or an outcome stayed unknown."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int MOST_PROJECTS = 200_000;

    @Option(names = "--projects", description = "How many projects. Default: ${DEFAULT-VALUE}")
    private int projects = 1_000;

    @Option(names = "--seed", description = "What the loan book is generated from. Default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--faults", description = "Let the bank err: each of its faults with 2 %% of the requests.")
    private boolean faults;

    @Option(names = "--json", description = "Print the result as one JSON object and nothing else.")
    private boolean json;

    @Option(names = "--keep", description = "Keep the data and stay up for the API until stopped.")
    private boolean keep;

    @Option(names = "--port", description = "Port of the API with --keep. Default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(names = "--data", description = "Folder to work in. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of(".dueflow", "demo");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (projects < 1 || projects > MOST_PROJECTS) {
            throw new ParameterException(
                    spec.commandLine(), "--projects must be from 1 to " + MOST_PROJECTS + ", not " + projects);
        }
        var options = new DemoOptions(projects, seed, faults, json, keep, port, data.toAbsolutePath());
        return new DemoSession(options, spec.commandLine().getOut()).run();
    }
}
