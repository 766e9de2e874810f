package io.dueflow.app.command;

import io.dueflow.messages.query.CaseState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists what persons have to decide. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what persons have to decide on a served instance, the oldest first.",
            "",
            "Without a state, all cases that wait for a person. See one with: dueflow case CASE_NO",
            "",
            "  DUEFLOW_PASSWORD=… dueflow cases"
        })
public final class CasesCommand implements Callable<Integer> {

    private static final int PAGE = 200;

    @Mixin
    private ServedInstance dueflow;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--state", description = "Only cases in this state: ${COMPLETION-CANDIDATES}.")
    private List<CaseState> states = List.of(CaseState.OPEN, CaseState.PROPOSED);

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var cases = all();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonNodeFactory.instance.objectNode().set("cases", cases));
        } else if (cases.isEmpty()) {
            out.println("No such case.");
        } else {
            cases.forEach(found -> print(found, out));
        }
        out.flush();
        return 0;
    }

    private ArrayNode all() throws IOException, InterruptedException {
        var path = "/api/cases?limit=" + PAGE
                + states.stream().map(state -> "&state=" + state).collect(Collectors.joining());
        var cases = JsonNodeFactory.instance.arrayNode();
        for (var page = dueflow.get(asOf.of(path)); page != null; page = next(path, page)) {
            page.path("cases").forEach(cases::add);
        }
        return cases;
    }

    private JsonNode next(String path, JsonNode page) throws IOException, InterruptedException {
        return page.hasNonNull("next")
                ? dueflow.get(asOf.of(path + "&after=" + page.path("next").asString()))
                : null;
    }

    private static void print(JsonNode found, PrintWriter out) {
        out.printf(
                "%-28s %-9s %-13s since %s  %s%n",
                found.path("caseNo").asString(),
                found.path("state").asString(),
                found.path("kind").asString(),
                found.path("openedAt").asString(),
                found.path("words").asString(""));
    }
}
