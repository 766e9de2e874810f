package io.dueflow.app.command;

import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.app.serve.Service;
import io.dueflow.app.serve.ServiceOptions;
import io.dueflow.messages.Shanghai;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the service: API, due-date runs, everything.",
            "",
            "Its data survive restarts and crashes; a run that was broken off goes on by itself.",
            "With nothing configured it starts its own PostgreSQL in --data and talks to a bank simulator on",
            "http://127.0.0.1:8090 (start one with: dueflow bank). To use your own:",
            "",
            "  export SPRING_DATASOURCE_PASSWORD=… BANK_PLATFORM_PRIVATE_KEY=…",
            "  dueflow serve --spring.datasource.url=jdbc:postgresql://db/dueflow --spring.datasource.username=… \\",
            "                --bank.base-url=https://bank/ --bank.bank-public-key=…",
            "",
            "Any other setting can be given the same way, in config/application.yaml, or in the environment, where",
            "secrets belong: everybody on the machine can read the options of a process. The first start prints a user",
            "and password for each of the two roles."
        })
public final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            description = "Folder of the embedded PostgreSQL and the broker inside. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of(".dueflow", "serve");

    @Option(names = "--port", description = "Port of the API, as server.port. Default: 8080")
    private Integer port;

    @Option(names = "--address", description = "Address to listen on, as server.address. Default: 127.0.0.1")
    private String address;

    @Option(names = "--bank", description = "The bank's address. Default: ${DEFAULT-VALUE}")
    private String bank = "http://127.0.0.1:8090";

    @Option(names = "--bank-keys", description = "Keys that the bank simulator made. Default: ${DEFAULT-VALUE}")
    private Path bankKeys = Path.of(".dueflow", "bank", "keys.properties");

    @Option(names = "--reset-passwords", description = "Make new passwords for the API and print them.")
    private boolean resetPasswords;

    @Option(
            names = "--add-operator",
            paramLabel = "NAME",
            description =
                    "Make an account for one more operator, who can approve what others propose, or a new password"
                            + " for it, and print the password.")
    private List<String> addedOperators = List.of();

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        settings.forEach(setting -> requireSetting(spec, setting));
        addedOperators.forEach(this::requireName);
        setting("server.port", port);
        setting("server.address", address);
        var options = new ServiceOptions(data, bank, bankKeys, Shanghai.clock(), settings);
        var service = Service.start(options);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            stopped.countDown();
        }));
        var out = spec.commandLine().getOut();
        var accounts = service.bean(Accounts.class);
        printPasswords(out, resetPasswords ? accounts.reset() : accounts.createMissing());
        addedOperators.forEach(name -> out.printf(
                "Operator %s, password: %s (kept as a hash only; note it now)%n", name, accounts.addOperator(name)));
        out.printf("Dueflow is up: %s://%s:%d/desk%n", service.scheme(), service.address(), service.port());
        out.printf("Database: %s%n", service.databaseUrl());
        out.flush();
        stopped.await();
        return 0;
    }

    /** Without the option the setting stays as it is. */
    private void setting(String name, Object option) {
        if (option != null) {
            settings.removeIf(setting -> setting.startsWith("--" + name + "="));
            settings.add("--" + name + "=" + option);
        }
    }

    private void requireName(String name) {
        try {
            Accounts.requireName(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    static void requireSetting(CommandSpec spec, String setting) {
        if (!setting.matches("--[\\w.\\[\\]-]+=.*")) {
            throw new ParameterException(
                    spec.commandLine(), "Unknown option " + setting + "; a setting has the form --name=value");
        }
    }

    static void printPasswords(PrintWriter out, Map<Role, String> created) {
        created.forEach((role, password) -> out.printf(
                "User for the %s role: %s, password: %s (kept as a hash only; note it now)%n",
                role.name().toLowerCase(Locale.ROOT), Accounts.username(role), password));
    }
}
