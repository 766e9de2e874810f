package io.dueflow.benchmarks.rival.stock;

import io.dueflow.app.books.EventBooks;
import io.dueflow.app.books.EventsInOrder;
import io.dueflow.app.books.ReadModelBooks;
import io.dueflow.app.calendar.CalendarConfiguration;
import io.dueflow.app.policy.PolicyConfiguration;
import io.dueflow.bank.gateway.request.BankRequest;
import io.dueflow.command.CommandRefused;
import io.dueflow.eventstore.ClockConfiguration;
import io.dueflow.query.QuerySideConfiguration;
import io.dueflow.saga.AnsweredCommands;
import io.dueflow.saga.duedate.DueDateRunSettings;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What is ours in it: nothing that answers questions, since nobody asks any. Without {@code @Configuration} on purpose: the
 * service scans all of our packages, and must not find this.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {CommandRefused.class, BankRequest.class, QuerySideConfiguration.class},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.dueflow\\.query\\.(api|desk|answering)\\..*"))
@EnableConfigurationProperties(DueDateRunSettings.class)
@Import({
    ClockConfiguration.class,
    CalendarConfiguration.class,
    PolicyConfiguration.class,
    StockStores.class,
    StockGateway.class,
    AnsweredCommands.class,
    EventBooks.class,
    EventsInOrder.class,
    ReadModelBooks.class
})
class StockAxonApplication {}
