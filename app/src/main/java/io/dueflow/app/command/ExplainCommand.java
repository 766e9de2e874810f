package io.dueflow.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tells why a repayment stands where it does. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells why a repayment stands where it does, event by event.",
            "",
            "From the deadline to the bank's answers, the texts and the messages to others, each below the one that led to it.",
            "",
            "It is read from the events, not from the read models. Where an event does not name its cause, the rules tell",
            "it, and that is said.",
            "",
            "  dueflow explain P1-3              period 3 of project P1; also P1/3",
            "  dueflow explain P1-3-1            its first attempt, with what led to it; also P1/3/1",
            "  dueflow explain P1-3 --as-of 2026-12-01T05:10:00+08:00"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @Mixin
    private AsOfOption asOf;

    @Parameters(paramLabel = "REPAYMENT", description = "Project and period, or one attempt of it.")
    private String repayment;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var explanation = explanation();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(explanation);
        } else {
            new ExplanationTree(explanation, out).print();
        }
        out.flush();
        return 0;
    }

    private JsonNode explanation() throws IOException, InterruptedException {
        for (var path : paths()) {
            var found = dueflow.find(asOf.of(path));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalArgumentException("Nothing has happened that concerns " + repayment + ".");
    }

    private List<String> paths() {
        try {
            return RepaymentName.paths(repayment);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
