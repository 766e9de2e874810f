package io.dueflow.app.serve;

import io.dueflow.app.DueflowApplication;
import io.dueflow.app.embedded.EmbeddedDatabase;
import io.dueflow.app.settings.OnlyKnownSettings;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** One running Dueflow with what it needs around it: your PostgreSQL where one is configured, ours otherwise. */
public final class Service implements AutoCloseable {

    private final ServiceOptions options;
    private ConfigurableApplicationContext context;
    private EmbeddedDatabase database;

    private Service(ServiceOptions options) {
        this.options = options;
    }

    public static Service start(ServiceOptions options) {
        var service = new Service(options);
        try {
            service.run();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw AxonServerSilent.in(e).or(() -> PortTaken.in(e)).orElse(e);
        }
    }

    private void run() {
        var application = new SpringApplication(DueflowApplication.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addInitializers(new OnlyKnownSettings());
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) starting -> {
            starting.registerBean("clock", Clock.class, options::clock);
            var defaults = new HashMap<String, Object>();
            defaults.put("dueflow.broker.directory", options.data().resolve("broker"));
            defaults.putAll(bankDefaults(starting.getEnvironment()));
            defaults.putAll(databaseDefaults(starting.getEnvironment()));
            starting.getEnvironment().getPropertySources().addLast(new MapPropertySource("defaults", defaults));
        });
        context = application.run(options.settings().toArray(String[]::new));
    }

    private Map<String, Object> databaseDefaults(ConfigurableEnvironment environment) {
        var patience = Binder.get(environment)
                .bindOrCreate("dueflow.database", DatabaseSettings.class)
                .patience();
        if (environment.containsProperty("spring.datasource.url")) {
            new AwaitedDatabase(environment).await(patience);
            return Map.of();
        }
        database = EmbeddedDatabase.start(options.data(), patience);
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password());
    }

    private Map<String, Object> bankDefaults(ConfigurableEnvironment environment) {
        var defaults = new HashMap<String, Object>(Map.of("bank.base-url", options.bankUrl()));
        if (!environment.containsProperty("bank.platform-private-key")) {
            if (!Files.exists(options.bankKeys())) {
                throw new IllegalArgumentException("There are no keys for the bank: set bank.platform-private-key and "
                        + "bank.bank-public-key, or start the simulator first (dueflow bank), which makes "
                        + options.bankKeys());
            }
            defaults.putAll(BankKeysFile.asConfiguration(options.bankKeys()));
            defaults.put("dueflow.books.bank-ledger", environment.getProperty("bank.base-url", options.bankUrl()));
        }
        return defaults;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The port that the API listens on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The address that the API listens on. */
    public String address() {
        return context.getEnvironment().getRequiredProperty("server.address");
    }

    /** By which the API is spoken to: https with {@code server.ssl.*}. */
    public String scheme() {
        var environment = context.getEnvironment();
        var isSecured = Stream.of("server.ssl.key-store", "server.ssl.certificate", "server.ssl.bundle")
                .anyMatch(environment::containsProperty);
        return isSecured ? "https" : "http";
    }

    public String databaseUrl() {
        return context.getEnvironment().getRequiredProperty("spring.datasource.url");
    }

    /** Stops the service first, so that what is under way can still be written, then the database. */
    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
