package io.dueflow.app.command;

import io.dueflow.messages.query.StatusMessageState;
import io.dueflow.messages.statusmessage.StatusTopic;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Lists the messages to other systems, or has a failed one sent again. */
@Command(
        name = "messages",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the messages of a served instance to other systems, or has a failed one sent again.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow messages --state FAILED",
            "  DUEFLOW_PASSWORD=… dueflow messages --resend 4711"
        })
public final class MessagesCommand implements Callable<Integer> {

    @Mixin
    private ServedInstance dueflow;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--topic", description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private StatusTopic topic = StatusTopic.FINANCE_STATUS;

    @Option(names = "--state", description = "Only messages in this state: ${COMPLETION-CANDIDATES}.")
    private StatusMessageState state;

    @Option(names = "--about", description = "Only those about this finance order, or repayment as P1-3.")
    private String about;

    @Option(names = "--after", description = "The id after which the list begins.")
    private Long after;

    @Option(names = "--limit", description = "How many, at most 200. Default: ${DEFAULT-VALUE}")
    private int limit = 50;

    @Option(names = "--resend", paramLabel = "ID", description = "Have this failed message sent again.")
    private Long resend;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if (resend != null) {
            dueflow.post("/api/status-messages/" + topic + "/" + resend + "/resend");
            out.println("Message " + resend + " is sent again.");
        } else {
            list(out);
        }
        out.flush();
        return 0;
    }

    private void list(PrintWriter out) throws Exception {
        var path = new QueryString("/api/status-messages")
                .with("topic", topic)
                .with("limit", limit)
                .with("state", state)
                .with("about", about)
                .with("after", after);
        var page = dueflow.get(asOf.of(path.toString()));
        if (json) {
            out.println(page);
            return;
        }
        if (page.path("messages").isEmpty()) {
            out.println("No such message.");
        }
        page.path("messages").forEach(message -> print(message, out));
        if (page.hasNonNull("next")) {
            out.println("There are more: --after " + page.path("next").asString());
        }
    }

    private static void print(JsonNode message, PrintWriter out) {
        out.printf(
                "%-10s %-12s %-7s type %s  %s%s%n",
                message.path("messageId").asString(),
                message.path("about").asString(),
                message.path("state").asString(),
                message.path("content").path("msgType").asString(),
                message.path("createdAt").asString(),
                message.hasNonNull("words")
                        ? "  retries " + message.path("retries").asString() + ": "
                                + message.path("words").asString()
                        : "");
    }
}
