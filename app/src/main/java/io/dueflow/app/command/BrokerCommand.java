package io.dueflow.app.command;

import io.dueflow.app.settings.OnlyKnownSettings;
import io.dueflow.broker.BrokerConfiguration;
import io.dueflow.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the broker as a process of its own, for several instances of the service or for none. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the broker of the status messages as a process of its own.",
            "",
            "serve has one inside, so this is for several instances that share one. Each of them then needs",
            "dueflow.broker.url, .user (publisher) and .password. Settings dueflow.broker.* can be given as",
            "--name=value, in config/application.yaml or in the environment, as with serve.",
            "",
            "  dueflow broker --publisher-hash \"$(dueflow hash-password)\" --consumer yingChat_Msg='$2a$10$…'"
        })
public final class BrokerCommand implements Callable<Integer> {

    @Option(names = "--host", description = "Address to listen on. Default: 127.0.0.1")
    private String host;

    @Option(names = "--port", description = "Port to listen on; 0 for any free one. Default: 61616")
    private Integer port;

    @Option(names = "--directory", description = "Folder of the messages. Default: .dueflow/broker")
    private Path directory;

    @Option(
            names = "--consumer",
            paramLabel = "NAME=HASH",
            description = "Who may receive from the topic finance_status, with a hash of hash-password.")
    private Map<String, String> consumers = new LinkedHashMap<>();

    @Option(names = "--publisher-hash", paramLabel = "HASH", description = "Of the password of the user publisher.")
    private String publisherHash;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        settings.forEach(setting -> ServeCommand.requireSetting(spec, setting));
        addGiven();
        try (var context = new SpringApplicationBuilder(BrokerConfiguration.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(new OnlyKnownSettings())
                .run(settings.toArray(String[]::new))) {
            var broker = context.getBean(EmbeddedBroker.class);
            // A service goes on without its broker; a broker that does not start has nothing else to do.
            broker.start();
            var out = spec.commandLine().getOut();
            out.printf("The broker is up: tcp://%s:%d%n", broker.host(), broker.port());
            out.flush();
            // Only the end of the process ends it; Spring's hook then stops the broker.
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private void addGiven() {
        settings.add("--dueflow.broker.enabled=true");
        settings.add("--dueflow.broker.url=");
        add("host", host);
        add("port", port);
        add("directory", directory);
        add("publisher-password-hash", publisherHash);
        var index = 0;
        for (var consumer : consumers.entrySet()) {
            add("consumers[" + index + "].name", consumer.getKey());
            add("consumers[" + index + "].password-hash", consumer.getValue());
            index++;
        }
    }

    private void add(String name, Object value) {
        if (value != null) {
            settings.add("--dueflow.broker." + name + "=" + value);
        }
    }
}
