package io.dueflow.app.command;

import io.dueflow.broker.StatusListener;
import io.dueflow.broker.StatusTopic;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Prints status messages as a consuming system receives them. */
@Command(
        name = "listen",
        mixinStandardHelpOptions = true,
        description = {
            "Prints status messages as they come: an example of a consumer.",
            "",
            "A message is printed, its id noted on the disk, and only then acknowledged; one that the broker delivers",
            "again is not printed again. When the broker goes away, it is tried again every few seconds.",
            "",
            "  DUEFLOW_CONSUMER_PASSWORD=… dueflow listen --consumer yingChat_Msg"
        })
public final class ListenCommand implements Callable<Integer> {

    @Option(names = "--consumer", required = true, paramLabel = "NAME", description = "The consumer's user.")
    private String consumer;

    @Option(
            names = "--password",
            defaultValue = "${env:DUEFLOW_CONSUMER_PASSWORD}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            interactive = true,
            arity = "0..1",
            description =
                    "Its password; better in DUEFLOW_CONSUMER_PASSWORD, or leave the value out to be asked for it.")
    private String password;

    @Option(names = "--topic", description = "finance_status or repayment_status. Default: ${DEFAULT-VALUE}")
    private String topic = "finance_status";

    @Option(names = "--url", description = "Where the broker is. Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("tcp://127.0.0.1:61616");

    @Option(names = "--seen", description = "File of the ids printed so far. Default: .dueflow/NAME.seen")
    private Path seen;

    @Option(names = "--count", description = "End after so many messages; otherwise never.")
    private long count;

    @Option(names = "--trust-store", description = "PKCS#12 file with the broker's certificate; speaks TLS.")
    private Path trustStore;

    @Option(
            names = "--trust-store-password",
            defaultValue = "${env:DUEFLOW_TRUST_STORE_PASSWORD:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Its password; also DUEFLOW_TRUST_STORE_PASSWORD.")
    private String trustStorePassword;

    @Option(names = "--json", description = "Print each message as it came, as one JSON object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (password == null) {
            throw new IllegalArgumentException(
                    "A password is needed: set DUEFLOW_CONSUMER_PASSWORD to the one whose hash the broker knows.");
        }
        // The client's own log would stand between the messages; what a user must know is printed.
        LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
        var err = spec.commandLine().getErr();
        var listener = new StatusListener(options(), this::print, trouble -> {
            err.println("The broker at " + url + " does not answer, trying again: " + trouble);
            err.flush();
        });
        listener.run();
        return 0;
    }

    private StatusListener.Options options() {
        var named = StatusTopic.named(topic)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no topic " + topic + ", only "
                                + Arrays.stream(StatusTopic.values())
                                        .map(StatusTopic::topicName)
                                        .toList()));
        var noted = seen != null ? seen : Path.of(".dueflow", consumer + ".seen");
        try {
            return new StatusListener.Options(
                    url, consumer, password, named, noted, count, trustStore, trustStorePassword);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void print(String message) {
        var out = spec.commandLine().getOut();
        out.println(json ? message.replace("\n", " ") : readable(message));
        out.flush();
    }

    /** When, which, whose and what; a message that is none of ours is shown as it came. */
    private static String readable(String message) {
        try {
            var fields = JsonMapper.shared().readTree(message);
            return String.join(
                    "  ",
                    fields.path("msgCreateTime").asString("-"),
                    fields.path("msgId").asString("-"),
                    fields.path("fId").asString("-"),
                    fields.path("msgType").asString("-"),
                    fields.path("detailMessage").toString());
        } catch (JacksonException e) {
            return message;
        }
    }
}
