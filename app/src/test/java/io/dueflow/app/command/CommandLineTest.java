package io.dueflow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.Dueflow;
import io.dueflow.bank.simulator.BankConfig;
import io.dueflow.bank.simulator.BankSimulator;
import io.dueflow.bank.simulator.signing.KeyFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int dueflow(String... arguments) {
        return Dueflow.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** Lists of commands show no more than that line. */
    @Test
    void what_a_command_does_is_a_sentence_on_its_first_line() {
        var commands = Dueflow.commandLine().getSubcommands();

        assertThat(commands)
                .allSatisfy((name, command) -> assertThat(
                                command.getCommandSpec().usageMessage().description()[0])
                        .endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "demo, --projects --seed --faults --json --keep --port --data",
        "serve, --data --port --address --bank --bank-keys --reset-passwords --add-operator",
        "import, --url --user --password --json",
        "import-finance-orders, --url --user --password --json",
        "run, --url --user --password --date --no-wait --json",
        "status, --url --user --password --date --as-of --json",
        "cases, --url --user --password --state --as-of --json",
        "explain, --url --user --password --as-of --json",
        "prove, --url --user --password --date --from --to --repayment --json",
        "reconcile, --url --user --password --date --statement --show --as-of --ask --release --close --reason --json",
        "case, --url --user --password --propose --approve --reject --reason --borrower --json",
        "policy, --url --user --password --json",
        "completeness, --url --user --password --repair --json",
        "whatif, plan day --help",
        "replay, --url --user --password --check --share --schema --stop --give-up --json",
        "broker, --host --port --directory --consumer --publisher-hash",
        "listen, --consumer --topic --url --seen --count --json --trust-store --trust-store-password",
        "hash-password, --help",
        "seal, --url --user --password --unfinished --export --json",
        "statement, --url --user --password --from --to --output",
        "verify, --url --user --password --store --root --roots --from --to --json",
        "bank, --host --port --data --platform-no --delay-ms --no-post",
        "simulate, --seeds --seed --workers --story --json"
    })
    void the_help_of_each_command_tells_its_options(String command, String options) {
        assertThat(dueflow(command, "--help")).isZero();

        assertThat(out.toString()).contains("dueflow " + command).contains(options.split(" "));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_help_lists_the_commands_and_the_exit_codes() {
        assertThat(dueflow("--help")).isZero();

        assertThat(out.toString())
                .contains(
                        "demo",
                        "serve",
                        "import",
                        "run",
                        "status",
                        "prove",
                        "cases",
                        "case",
                        "explain",
                        "policy",
                        "replay",
                        "broker",
                        "listen",
                        "hash-password",
                        "bank",
                        "Exit codes:");
    }

    @Test
    void no_sentence_of_a_help_is_broken_twice() {
        Dueflow.commandLine()
                .getSubcommands()
                .forEach((name, command) -> assertThat(command.getUsageMessage())
                        .contains(Stream.of(
                                        command.getCommandSpec().usageMessage().description())
                                .map(line -> line.formatted() + System.lineSeparator())
                                .toList()));
    }

    @Test
    void what_is_no_date_is_told_how_to_write_one() {
        assertThat(dueflow("status", "--date", "29.11.2026")).isEqualTo(2);
        assertThat(dueflow("status", "--as-of", "yesterday")).isEqualTo(2);

        assertThat(err.toString())
                .contains("'--date': '29.11.2026' is no date; give it as 2026-12-01")
                .contains("'--as-of': 'yesterday' is no moment; give it with its offset, as 2026-12-01T05:00:00+08:00")
                .doesNotContain("java.time");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            whatif plan P1 --borrower-rate abc | 'abc' is no number; give it as 0.12
            verify page.html --root zz         | 'zz' is no root; it has 64 hexadecimal digits
            explain P1                         | P1 names no repayment; give project and period as P1-3
            """)
    void what_is_written_wrongly_is_told_how_to_write_it(String arguments, String told) {
        assertThat(dueflow(arguments.split(" "))).isEqualTo(2);

        assertThat(err.toString()).contains(told).doesNotContain("java.lang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "demo --projects many",
                "demo --projects 0",
                "demo --projects 200001",
                "run",
                "run --date tomorrow",
                "import",
                "status --nonsense",
                "status --url nonsense --password=any",
                "status --url ftp://127.0.0.1 --password=any",
                "prove --from 2026-12-15",
                "prove --date 2026-12-15 --from 2026-12-14 --to 2026-12-15",
                "cases --state lost",
                "case",
                "case P1 --as-of yesterday",
                "case P1 --approve CANCEL --as-of 2026-01-31T05:00:00Z",
                "explain",
                "explain P1-3 --as-of 2026-01-31",
                "reconcile --date 2026-01-31 --show --as-of yesterday",
                "reconcile --date 2026-01-31 --as-of 2026-02-01T05:00:00Z",
                "case P1 --approve CANCEL --reject",
                "case P1 --approve",
                "case P1 --propose FORGET",
                "replay --share half",
                "serve --add-operator operator",
                "serve --add-operator O:N",
                "broker --port none",
                "broker --consumer yingChat_Msg",
                "listen",
                "listen --consumer ledger --password=any --topic gossip",
                "listen --consumer ledger --password=any --url http://127.0.0.1:1",
                "statement I1",
                "statement I1 --from 2026-01-01 --to someday -o page.html",
                "verify",
                "verify page.html --store",
                "verify page.html --root 12",
                "verify page.html --roots no-such-file",
                "bank --port none",
                "simulate --seeds 0",
                "simulate --workers 0",
                "simulate --seed first"
            })
    void wrong_usage_is_told_apart_from_failure(String arguments) {
        var words = arguments.split(" ");

        assertThat(dueflow(words)).isEqualTo(2);

        assertThat(err.toString()).contains("Usage: dueflow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "nonsense", "--prot", "-x=1"})
    void an_unknown_option_of_serve_is_named_before_anything_starts(String option) {
        var data = folder.resolve("data");

        assertThat(dueflow("serve", "--data", data.toString(), option)).isEqualTo(2);

        assertThat(err.toString()).contains("Unknown option " + option);
        assertThat(data).doesNotExist();
    }

    @Test
    void what_serve_lacks_is_told_in_one_sentence() {
        var keys = folder.resolve("keys.properties");
        var exit = dueflow(
                "serve",
                "--data=" + folder,
                "--bank-keys=" + keys,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                "--logging.level.root=OFF");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("There are no keys for the bank", "dueflow bank", keys.toString());
    }

    /** The start gets as far as the database. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--port=0"})
    void the_port_can_be_given_as_the_setting_that_it_is(String option) throws Exception {
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        var arguments = Stream.of(
                "serve",
                "--server.port=0",
                "--data=" + folder,
                "--bank-keys=" + keys,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                "--dueflow.database.patience=0s",
                "--logging.level.root=OFF",
                option);

        assertThat(dueflow(arguments.filter(argument -> !argument.isEmpty()).toArray(String[]::new)))
                .isEqualTo(1);

        assertThat(err.toString()).contains("Connection refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "run --date 2026-12-01"})
    void a_password_is_needed(String arguments) {
        assertThat(dueflow(arguments.split(" "))).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("dueflow: A password is needed: set DUEFLOW_PASSWORD to the one that serve printed at its "
                        + "first start.");
    }

    @Test
    void a_file_that_is_not_there_cannot_be_imported() {
        assertThat(dueflow("import", folder.resolve("loans.jsonl").toString())).isEqualTo(1);

        assertThat(err.toString().strip()).isEqualTo("dueflow: There is no file or folder %s/loans.jsonl", folder);
    }

    @Test
    void finance_orders_come_from_a_file_of_a_known_kind_that_is_not_too_large() throws Exception {
        var file = folder.resolve("orders.txt");
        assertThat(dueflow("import-finance-orders", file.toString())).isEqualTo(1);
        Files.writeString(file, "");
        assertThat(dueflow("import-finance-orders", file.toString())).isEqualTo(1);
        Files.write(file, new byte[(8 << 20) + 1]);
        assertThat(dueflow("import-finance-orders", file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains("There is no file " + file)
                .contains("A file of finance orders ends with .csv or .jsonl; " + file + " does not.")
                .contains(file + " has more than 8388608 bytes, the most one import takes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import-finance-orders %s",
                "import-borrowers %s",
                "reconcile --date 2026-01-31 --password=any --statement %s",
                "replay --password=any --schema %s"
            })
    void a_folder_is_not_taken_for_a_file(String arguments) {
        assertThat(dueflow(arguments.formatted(folder).split(" "))).isEqualTo(1);

        assertThat(err.toString().strip()).isEqualTo("dueflow: %s is a folder, and a file is needed", folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay --password=any --schema", "verify page.html --roots"})
    void what_is_no_text_is_told_by_its_name(String arguments) throws Exception {
        var file = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        assertThat(dueflow((arguments + " " + file).split(" "))).isBetween(1, 2);

        assertThat(err.toString()).contains(file + " is not a text in UTF-8.");
    }

    @Test
    void loans_come_from_a_file_of_a_known_kind() throws Exception {
        var file = Files.writeString(folder.resolve("projects.csv"), "projectNo\n");

        assertThat(dueflow("import", file.toString())).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("dueflow: A loan book is a folder, a .zip or a .jsonl file; %s is none.", file);
    }

    @Test
    void a_file_in_the_place_of_the_folder_of_the_data_is_told_as_such() throws Exception {
        var keys = folder.resolve("keys.properties");
        KeyFile.loadOrGenerate(keys, "SHA256withRSA");
        var file = Files.writeString(folder.resolve("data"), "");

        assertThat(dueflow("serve", "--data=" + file, "--bank-keys=" + keys, "--logging.level.root=OFF"))
                .isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("dueflow: PostgreSQL could not be started in %1$s: %1$s is in the way of a folder", file);
    }

    @Test
    void a_folder_without_its_two_files_cannot_be_imported() throws Exception {
        Files.writeString(folder.resolve("projects.csv"), "projectNo\n");

        assertThat(dueflow("import", folder.toString())).isEqualTo(1);

        assertThat(err.toString().strip()).isEqualTo("dueflow: There is no tenders.csv in %s", folder);
    }

    /** Who made the statement could else have the terminal show another verdict. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--json"})
    void a_hostile_statement_does_not_write_its_own_verdict(String option) throws Exception {
        var file = folder.resolve("statement.html");
        Files.writeString(file, """
                <script type="application/json" id="evidence">{"from":"\\u001b[2K\u009b1AGenuine"}</script>
                </body>
                </html>
                """);

        assertThat(dueflow(("verify " + file + " " + option).strip().split(" ")))
                .isEqualTo(2);

        assertThat(out.toString()).contains("[2K�1AGenuine").doesNotContain("\u009b");
    }

    @Test
    void a_password_that_others_can_read_on_its_way_is_told_of() {
        dueflow("status", "--url", "http://dueflow.invalid:1", "--password=any");
        dueflow("status", "--url", "https://dueflow.invalid:1", "--password=any");
        dueflow("status", "--url", "http://localhost:1", "--password=any");

        assertThat(err.toString())
                .containsOnlyOnce("unencrypted")
                .contains(
                        "The password goes to dueflow.invalid unencrypted; with https nobody on the way can read it.");
    }

    @Test
    void a_service_that_is_not_there_is_told_in_one_sentence() {
        assertThat(dueflow("status", "--url", "http://127.0.0.1:1", "--password=any"))
                .isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("dueflow: Nothing answers at http://127.0.0.1:1. Is it served? (dueflow serve)");
    }

    /** Exit code 1 would say that the events are not genuine. */
    @Test
    void without_a_service_nothing_can_be_told_of_its_events() {
        assertThat(dueflow("verify", "--store", "--url", "http://127.0.0.1:1", "--password=any"))
                .isEqualTo(2);
    }

    @Test
    void something_else_that_answers_is_not_taken_for_dueflow() throws Exception {
        var keys = KeyFile.loadOrGenerate(folder.resolve("keys.properties"), "SHA256withRSA");
        var config = BankConfig.of(Files.createDirectory(folder.resolve("bank")), keys.bankSide());
        try (var bank = BankSimulator.start(config.listeningOn("127.0.0.1", 0))) {
            assertThat(dueflow("status", "--url", bank.baseUrl().toString(), "--password=any"))
                    .isEqualTo(1);

            assertThat(err.toString().strip()).isEqualTo("dueflow: What answers at %s is not Dueflow.", bank.baseUrl());
        }
    }
}
