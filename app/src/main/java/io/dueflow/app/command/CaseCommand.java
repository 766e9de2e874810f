package io.dueflow.app.command;

import io.dueflow.messages.casework.Resolution;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows one case, or decides on it. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        description = {
            "Shows a case of a served instance, or decides on it.",
            "",
            "What concerns money is decided by two: one operator proposes, another one approves or rejects. Only RETRY",
            "after a refusal, from the same account, needs no second person.",
            "",
            "  dueflow case P1-3-1-REFUSED --propose CANCEL --reason \"the borrower has died\"",
            "  DUEFLOW_USER=wang DUEFLOW_PASSWORD=… dueflow case P1-3-1-REFUSED --approve CANCEL"
        })
public final class CaseCommand implements Callable<Integer> {

    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 50;

    @Mixin
    private ServedInstance dueflow;

    @Mixin
    private AsOfOption asOf;

    @Parameters(paramLabel = "CASE_NO")
    private String caseNo;

    @ArgGroup
    private Decision decision;

    @Option(names = "--reason", description = "For a proposal or a rejection: why.")
    private String reason;

    @Option(
            names = {"--borrower", "--borrower-user-no"},
            description = "With RETRY: the userNo that pays from now on.")
    private String borrowerUserNo;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private static final class Decision {

        @Option(names = "--propose", description = "Propose one of: ${COMPLETION-CANDIDATES}.")
        private Resolution proposed;

        @Option(names = "--approve", description = "Have it carried out, if this is what is proposed.")
        private Resolution approved;

        @Option(names = "--reject", description = "Drop the proposal.")
        private boolean rejected;
    }

    @Override
    public Integer call() throws Exception {
        var path = "/api/cases/" + PathSegment.of(caseNo);
        if (decision != null && asOf.isGiven()) {
            throw new ParameterException(spec.commandLine(), "What was long ago is not decided any more.");
        }
        var file = dueflow.find(asOf.of(path))
                .orElseThrow(() -> new IllegalStateException("There is no case " + caseNo + "."));
        if (decision != null) {
            decide(path);
            file = afterDecision(path, file.path("history").size());
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(file);
        } else {
            print(file, out);
        }
        out.flush();
        return 0;
    }

    private void decide(String path) throws IOException, InterruptedException {
        if (decision.approved != null) {
            post(path + "/approval", resolution(JsonNodeFactory.instance.objectNode(), decision.approved));
            return;
        }
        if (reason == null) {
            throw new ParameterException(spec.commandLine(), "A proposal or a rejection needs a --reason.");
        }
        var body = JsonNodeFactory.instance.objectNode().put("reason", reason);
        if (decision.rejected) {
            post(path + "/rejection", body);
        } else {
            post(path + "/proposals", resolution(body, decision.proposed));
        }
    }

    private ObjectNode resolution(ObjectNode body, Resolution resolution) {
        return body.put("resolution", resolution.name()).put("borrowerUserNo", borrowerUserNo);
    }

    private void post(String path, ObjectNode body) throws IOException, InterruptedException {
        dueflow.post(path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    /** The read model shows a decision a moment after it was made. */
    private JsonNode afterDecision(String path, int before) throws IOException, InterruptedException {
        var file = dueflow.get(path);
        for (var look = 0; look < MOST_LOOKS && file.path("history").size() == before; look++) {
            Thread.sleep(INTERVAL.toMillis());
            file = dueflow.get(path);
        }
        return file;
    }

    private static void print(JsonNode file, PrintWriter out) {
        out.printf(
                "Case %s: %s%n",
                file.path("caseNo").asString(), file.path("state").asString());
        out.printf(
                "  project %s, period %s, attempt %s, %s%n",
                file.path("projectNo").asString(),
                file.path("period").asString(),
                file.path("attempt").asString(),
                file.path("kind").asString());
        file.path("history")
                .forEach(entry -> out.printf(
                        "  %s  %s%s%n",
                        entry.path("at").asString(),
                        entry.path("text").asString(),
                        entry.hasNonNull("operator")
                                ? " (" + entry.path("operator").asString() + ")"
                                : ""));
    }
}
