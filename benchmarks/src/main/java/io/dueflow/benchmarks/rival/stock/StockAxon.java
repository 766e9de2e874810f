package io.dueflow.benchmarks.rival.stock;

import io.dueflow.app.books.Books;
import io.dueflow.app.books.EventBooks;
import io.dueflow.app.books.ReadModelBooks;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.messages.installment.StartRepayment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Our aggregates, saga and projections on Axon as it comes: its own JDBC stores in its own tables, its default tracking
 * processors with one thread and one event a transaction, and a gateway that waits for each answer of the bank. Its JPA
 * stores, the very first choice, put their payloads into large objects on PostgreSQL and fail to read them again.
 *
 * <p>What is due is taken from the loan book rather than by a due-date run, which costs nothing here.
 */
public final class StockAxon implements Contender {

    private final Surroundings around;
    private ConfigurableApplicationContext context;
    private StockProgress progress;
    private LoanBook book;

    public StockAxon(Surroundings around) {
        this.around = around;
    }

    @Override
    public void prepare(LoanBook loans) throws InterruptedException {
        book = loans;
        var application = new SpringApplication(StockAxonApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                starting -> ((GenericApplicationContext) starting).registerBean(Surroundings.class, () -> around));
        context = application.run(settings().toArray(String[]::new));
        progress = new StockProgress(context);
        new PlanActivations(context.getBean(CommandGateway.class)).activate(loans);
        progress.awaitCaughtUp();
    }

    /** The settings file has another name, so that what the service sets up for itself is not read here. */
    private List<String> settings() {
        return List.of(
                "--spring.config.name=stock-axon",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + around.jdbcUrl(),
                "--spring.datasource.username=" + around.username(),
                "--spring.datasource.password=" + around.password(),
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.jpa.open-in-view=false",
                "--axon.axonserver.enabled=false",
                "--axon.update-check.disabled=true",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.messages=jackson3",
                "--axon.serializer.events=jackson3",
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN");
    }

    @Override
    public void collect(LocalDate date) throws InterruptedException {
        var commands = context.getBean(CommandGateway.class);
        var goal = progress.repaid() + book.projects();
        var period = book.dueDates().indexOf(date) + 1;
        for (var loans = book.loans().iterator(); loans.hasNext(); ) {
            commands.sendAndWait(new StartRepayment(loans.next().project().projectNo(), period, date, 1));
        }
        progress.awaitRepaid(goal);
        progress.awaitCaughtUp();
    }

    @Override
    public long repaid() {
        return progress.repaid();
    }

    @Override
    public Books books() {
        return context.getBean(ReadModelBooks.class).read();
    }

    @Override
    public Map<String, Books> witnesses() {
        var witnesses = new LinkedHashMap<String, Books>();
        witnesses.put("the events", context.getBean(EventBooks.class).read());
        witnesses.put("the read models", books());
        return witnesses;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
