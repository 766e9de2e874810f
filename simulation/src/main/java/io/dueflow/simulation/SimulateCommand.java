package io.dueflow.simulation;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lives any number of worlds, in each of which the bank errs and the application dies by the seed. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the bank err and the application die by chance, and checks what must hold.",
            "",
            "Each seed is a world of its own in one thread, with a clock of its own: loans, a bank whose answers come",
            "late, twice, contradicting or not at all, crashes and restarts. When a world has come to rest, its money",
            "must be right to the cent. A seed always tells the same story, and a failing one tells it.",
            "",
            "  dueflow simulate --seeds 2000",
            "  dueflow simulate --seeds 1 --seed 42",
            "",
            "Exit code 3 when something does not hold."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final int BROKEN = 3;
    private static final int MOST_WORKERS = 64;

    @Option(names = "--seeds", description = "How many seeds. Default: ${DEFAULT-VALUE}")
    private int seeds = 100;

    @Option(names = "--seed", description = "The first of them. Default: ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--workers", description = "How many worlds side by side. Default: ${DEFAULT-VALUE}")
    private int workers = 2;

    @Option(names = "--story", description = "Tell the story of each seed, not only of those that fail.")
    private boolean story;

    @Option(names = "--json", description = "Print the result as one JSON object and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (seeds < 1) {
            throw new ParameterException(spec.commandLine(), "--seeds must be at least 1, not " + seeds);
        }
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new ParameterException(
                    spec.commandLine(), "--workers must be from 1 to " + MOST_WORKERS + ", not " + workers);
        }
        var progress = new SeedProgress(spec.commandLine().getErr(), seeds, json || System.console() == null);
        var tally = new ManyWorlds(Math.min(workers, seeds)).live(seed, seeds, verdict -> {
            progress.done();
            tell(verdict);
        });
        progress.end();
        print(tally);
        return tally.allHold() ? 0 : BROKEN;
    }

    private void tell(Verdict verdict) {
        if (json || verdict.holds() && !story) {
            return;
        }
        var out = out();
        verdict.story().forEach(out::println);
        verdict.broken().forEach(complaint -> out.println("seed " + verdict.seed() + ": " + complaint));
        out.println("Again: dueflow simulate --seeds 1 --story --seed " + verdict.seed());
        out.flush();
    }

    private void print(Tally tally) {
        var result = tally.asJson();
        if (json) {
            out().println(JsonMapper.shared().writeValueAsString(result));
        } else {
            result.remove("failures");
            result.forEach((name, value) -> out().println(name + ": " + value));
            out().println(
                            tally.allHold()
                                    ? "All holds."
                                    : tally.failures().size() + " seeds in which something does not hold.");
        }
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
