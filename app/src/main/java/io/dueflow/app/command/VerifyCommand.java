package io.dueflow.app.command;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.seal.SealList;
import io.dueflow.evidence.statement.PublishedRoots;
import io.dueflow.evidence.statement.StatementCheck;
import io.dueflow.evidence.statement.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Checks a statement offline, or the event store of a served instance. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an investor's statement, without a network; or, with --store, the events of a served instance against "
                    + "their seals.",
            "",
            "  dueflow verify statement.html --root 1f0c…",
            "  DUEFLOW_PASSWORD=… dueflow verify --store --from 2026-12-01 --roots seals.csv"
        },
        exitCodeOnExecutionException = 2,
        footer = {"", "Exit codes: 0 genuine, 1 not, 2 cannot tell, or wrong usage."})
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--root", paramLabel = "HEX", description = "A root that was published; may be given repeatedly.")
    private List<String> roots = List.of();

    @Option(
            names = "--roots",
            paramLabel = "FILE",
            description = "The seals that were published, as seal --export writes.")
    private Path list;

    @Option(names = "--from", description = "With --store: the first day, as 2026-12-01.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", description = "With --store: the last day.")
    private LocalDate to = LocalDate.MAX;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    static final class What {
        @Parameters(paramLabel = "FILE", description = "The statement.")
        private Path file;

        @Option(names = "--store", description = "Check the events of a served instance.")
        private boolean store;
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var known = published();
        var verdict = what.store
                ? new StoreVerification(dueflow, known, spec.commandLine().getErr()).verify(from, to)
                : new StatementCheck(known).check(what.file);
        var printable = new Verdict(
                verdict.outcome(), verdict.words().stream().map(Printable::of).toList());
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(printable));
        } else {
            printable.words().forEach(out::println);
        }
        out.flush();
        return verdict.exitCode();
    }

    private static Hash root(String hex) {
        try {
            return Hash.ofHex(hex);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + hex + "' is no root; it has 64 hexadecimal digits");
        }
    }

    private PublishedRoots published() throws IOException {
        try {
            return new PublishedRoots(
                    roots.stream().map(VerifyCommand::root).collect(Collectors.toSet()),
                    list == null ? List.of() : SealList.read(list));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
