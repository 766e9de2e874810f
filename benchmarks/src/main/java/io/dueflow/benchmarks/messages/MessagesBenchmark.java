package io.dueflow.benchmarks.messages;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.measure.Latency;
import io.dueflow.benchmarks.report.MessagesReport;
import io.dueflow.benchmarks.report.MessagesReport.Round;
import io.dueflow.benchmarks.report.ReportFiles;
import io.dueflow.benchmarks.trial.Stage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast others are told of finance orders, beside a table that is polled each second. */
@Command(
        name = "benchmarks/run --messages",
        mixinStandardHelpOptions = true,
        description = {
            "Measures messages a second and their delay, from the command to the consumer,",
            "beside the older design: a table that is polled each second and sent one by one.",
            "Both on the same PostgreSQL and the same broker, in turn. Takes about 5 minutes."
        })
public final class MessagesBenchmark implements Callable<Integer> {

    private static final int WARM_UP = 3_000;
    private static final int PACE_PER_SECOND = 100;
    private static final int PACED_SECONDS = 15;

    @Option(names = "--rounds", description = "Default: ${DEFAULT-VALUE}")
    private int rounds = 3;

    @Option(names = "--orders", description = "Orders placed as fast as they go in a round. Default: ${DEFAULT-VALUE}")
    private int orders = 10_000;

    @Option(names = "--report", description = "Folder of the report. Default: ${DEFAULT-VALUE}")
    private Path report = Path.of("benchmarks");

    @Option(names = "--work", description = "Folder of databases and logs. Default: ${DEFAULT-VALUE}")
    private Path work = Path.of("benchmarks/target/work/messages");

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MessagesBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var files = new ReportFiles(report).withResults();
        var results = new ArrayList<Round>();
        var folder = work.resolve(String.valueOf(System.currentTimeMillis())).toAbsolutePath();
        Files.createDirectories(folder);
        try (var stage = Stage.set(folder, SignatureAlgorithm.SHA1_WITH_RSA);
                var broker = new MeasuredBroker(folder.resolve("broker"));
                var ours = new DueflowTeller(stage.surroundings(), broker);
                var polled = new PolledTableTeller(stage.surroundings(), broker)) {
            var loads = List.of(new MessageLoad(ours, broker), new MessageLoad(polled, broker));
            for (var load : loads) {
                load.perSecond("W" + loads.indexOf(load) + "-", WARM_UP);
            }
            for (var round = 1; round <= rounds; round++) {
                results.add(round(loads, round, out));
            }
        }
        out.println(new MessagesReport(orders, results).text());
        out.flush();
        files.write(new MessagesReport(orders, results));
        return 0;
    }

    private Round round(List<MessageLoad> loads, int round, PrintWriter out) throws InterruptedException {
        var rates = new ArrayList<Double>();
        var delays = new ArrayList<Latency>();
        for (var load : loads) {
            var name = loads.indexOf(load) + "-" + round + "-";
            rates.add(load.perSecond("R" + name, orders));
            delays.add(load.delay("D" + name, PACE_PER_SECOND * PACED_SECONDS, PACE_PER_SECOND));
        }
        out.printf(
                "round %d: %.0f/s and %.0f/s; delay %.1f ms and %.1f ms%n",
                round,
                rates.get(0),
                rates.get(1),
                delays.get(0).p50(),
                delays.get(1).p50());
        out.flush();
        return new Round(rates.get(0), rates.get(1), delays.get(0), delays.get(1));
    }
}
