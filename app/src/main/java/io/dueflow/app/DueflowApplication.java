package io.dueflow.app;

import io.dueflow.app.books.BooksSettings;
import io.dueflow.app.calendar.CalendarSettings;
import io.dueflow.app.completeness.CompletenessSettings;
import io.dueflow.app.policy.OverdueSettings;
import io.dueflow.app.serve.DatabaseSettings;
import io.dueflow.app.watch.MetricsSettings;
import io.dueflow.bank.gateway.BankProperties;
import io.dueflow.broker.BrokerSettings;
import io.dueflow.evidence.EvidenceSettings;
import io.dueflow.loanimport.api.ImportSettings;
import io.dueflow.query.asof.AsOfSettings;
import io.dueflow.reconciliation.ReconciliationSettings;
import io.dueflow.reminder.ReminderSettings;
import io.dueflow.saga.duedate.DueDateRunSettings;
import io.dueflow.status.StatusMessageSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The service: every module in one process, and all settings that there are. */
@SpringBootApplication(scanBasePackages = "io.dueflow")
@EnableConfigurationProperties({
    BankProperties.class,
    DueDateRunSettings.class,
    CalendarSettings.class,
    OverdueSettings.class,
    ReminderSettings.class,
    BrokerSettings.class,
    StatusMessageSettings.class,
    ReconciliationSettings.class,
    CompletenessSettings.class,
    EvidenceSettings.class,
    BooksSettings.class,
    DatabaseSettings.class,
    ImportSettings.class,
    AsOfSettings.class,
    MetricsSettings.class
})
public class DueflowApplication {}
