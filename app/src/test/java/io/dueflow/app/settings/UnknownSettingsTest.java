package io.dueflow.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.Dueflow;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real start, with settings that there are and others. Where all are known, it gets as far as the database. */
class UnknownSettingsTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int dueflow(List<String> arguments) {
        return Dueflow.commandLine().setErr(new PrintWriter(err, true)).execute(arguments.toArray(String[]::new));
    }

    private int serve(String... settings) throws IOException {
        return dueflow(serving(settings));
    }

    private List<String> serving(String... settings) throws IOException {
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        var arguments = new ArrayList<>(List.of(
                "serve",
                "--server.port=0",
                "--data=" + folder.resolve("data"),
                "--bank-keys=" + keys,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                "--dueflow.database.patience=0s",
                "--spring.datasource.hikari.connection-timeout=250",
                "--logging.level.root=OFF"));
        arguments.addAll(List.of(settings));
        return arguments;
    }

    @ParameterizedTest
    @CsvSource({
        "dueflow.run.collection-tme, dueflow.run.collection-time",
        "dueflow.rnu.collection-time, dueflow.run.collection-time",
        "dueflow.collection-time, dueflow.run.collection-time",
        "bank.base-ulr, bank.base-url",
        "dueflow.broker.consumers[1].topic, dueflow.broker.consumers[0].topics",
        "dueflow.reminders.tencent.templates.befor-due, dueflow.reminders.tencent.templates.before-due"
    })
    void a_misspelt_setting_is_named_before_anything_starts(String misspelt, String nearest) throws IOException {
        assertThat(serve("--" + misspelt + "=anything")).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo(
                        "dueflow: there is no setting %s (on the command line), the nearest is %s. All settings: "
                                + "docs/settings.md",
                        misspelt, nearest);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void each_is_told_of_with_the_line_of_its_file() throws IOException {
        var file = folder.resolve("application.yaml");
        Files.writeString(file, """
                dueflow:
                  run:
                    collection-time: "06:00"
                    retry-time: "12:00"
                bank.plattform-no: "1"
                """);

        assertThat(serve("--spring.config.additional-location=" + folder + "/")).isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("there is no setting dueflow.run.retry-time (")
                .contains("there is no setting bank.plattform-no (")
                .contains(file + "], line 4)")
                .contains(file + "], line 5)")
                .doesNotContain("collection-time");
    }

    @Test
    void the_broker_as_a_process_of_its_own_takes_no_unknown_one_either() {
        assertThat(dueflow(List.of("broker", "--dueflow.broker.prot=0"))).isEqualTo(1);

        assertThat(err.toString()).contains("no setting dueflow.broker.prot (on the command line)");
    }

    @Test
    void a_setting_may_be_spelt_as_spring_allows() throws IOException {
        var exit = serve(
                "--dueflow.run.collectionTime=06:00",
                "--dueflow.run.page_size=50",
                "--DUEFLOW.RUN.SHARDS=2",
                "--dueflow.run.retry-times=",
                "--dueflow.broker.removed-consumers[0]=old",
                "--dueflow.reminders.tencent.templates.BEFORE_DUE=1",
                "--dueflow.books.bank-ledger=http://127.0.0.1:1");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("Connection refused");
    }

    @Test
    void of_the_environment_only_what_looks_like_ours_is_refused() throws Exception {
        var told = serveWith(Map.ofEntries(
                Map.entry("DUEFLOW_RUN_COLLECTION_TME", "misspelt"),
                Map.entry("DUEFLOW_RUN_RETRYTIMES", "12:00"),
                Map.entry("DUEFLOW_RUN_RETRY_TIMES", "12:00"),
                Map.entry("DUEFLOW_BROKER_CONSUMERS_0_PASSWORD_HASH", "a list's"),
                Map.entry("DUEFLOW_BROKER_CONSUMERS_1_TOPICS_1", "a list's"),
                Map.entry("DUEFLOW_REMINDERS_TENCENT_TEMPLATES_BEFORE_DUE", "a map's"),
                Map.entry("DUEFLOW_USER", "of the command line"),
                Map.entry("DUEFLOW_PASSWORD", "of the command line"),
                Map.entry("DUEFLOW_CONSUMER_PASSWORD", "of the command line"),
                Map.entry("DUEFLOW_TRUST_STORE_PASSWORD", "of the command line"),
                Map.entry("DUEFLOW_JAVA_OPTS", "of the script"),
                Map.entry("DUEFLOW_DB_PASSWORD", "of the compose file"),
                Map.entry("DUEFLOW_SERVICE_HOST", "of Kubernetes"),
                Map.entry("DUEFLOW_PORT", "of Kubernetes"),
                Map.entry("DUEFLOW_BROKER_SERVICE_PORT", "of Kubernetes"),
                Map.entry("DUEFLOW_BROKER_PORT_61616_TCP", "of Kubernetes"),
                Map.entry("BANK_SERVICE_HOST", "of Kubernetes"),
                Map.entry("BANK_PORT", "of Kubernetes"),
                Map.entry("BANK_PORT_8090_TCP_ADDR", "of Kubernetes")));

        assertThat(told)
                .isEqualTo(
                        "dueflow: there is no setting DUEFLOW_RUN_COLLECTION_TME (in the environment), the nearest is "
                                + "DUEFLOW_RUN_COLLECTION_TIME. All settings: docs/settings.md");
    }

    /** The broker reads its own alone, and starts nothing before. */
    @Test
    void a_value_that_is_none_of_its_kind_is_told_with_its_name() {
        assertThat(dueflow(List.of("broker", "--dueflow.broker.port=four"))).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("dueflow: dueflow.broker.port (on the command line) cannot be read: For input string: "
                        + "\"four\"");
    }

    /** In a process of its own, since nobody can change the environment of this one. */
    private String serveWith(Map<String, String> environment) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddueflow.real-loans=1",
                "-cp",
                System.getProperty("java.class.path"),
                Dueflow.class.getName()));
        command.addAll(serving());
        var told = folder.resolve("told");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(told).strip();
    }
}
