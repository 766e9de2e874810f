package io.dueflow.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a served instance does by itself when a repayment does not go through. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a served instance does by itself when a repayment does not go through.",
            "",
            "Each rule in a sentence, with the setting that decides it.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow policy"
        })
public final class PolicyCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var policy = dueflow.get("/api/policy");
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(policy);
        } else {
            policy.path("rules").forEach(rule -> {
                out.println(rule.path("words").asString());
                if (rule.hasNonNull("setting")) {
                    out.printf(
                            "    %s=%s%n",
                            rule.path("setting").asString(), rule.path("value").asString());
                }
            });
        }
        out.flush();
        return 0;
    }
}
