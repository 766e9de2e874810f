package io.dueflow.eventstore;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's deadlines on db-scheduler. */
@Configuration
public class DeadlineConfiguration {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    /**
     * Axon's deadline task, with a failed deadline tried again after a pause that grows from a second to a minute. By
     * default it would wait five minutes, and a page of a due-date run that met a restarting database with it.
     */
    @Bean
    @Qualifier("deadlineDetailsTask")
    Task<DbSchedulerBinaryDeadlineDetails> deadlineDetailsTask(ApplicationContext context) {
        var axons = (OneTimeTask<DbSchedulerBinaryDeadlineDetails>)
                DbSchedulerDeadlineManager.binaryTask(() -> context.getBean(DbSchedulerDeadlineManager.class));
        return Tasks.oneTime(axons.getName(), DbSchedulerBinaryDeadlineDetails.class)
                .onFailure((failure, operations) -> operations.reschedule(
                        failure, failure.getTimeDone().plus(pauseAfter(failure.getExecution().consecutiveFailures))))
                .execute(axons::executeOnce);
    }

    private static Duration pauseAfter(int earlierFailures) {
        return FIRST_RETRY.multipliedBy(1L << Math.min(earlierFailures, MOST_DOUBLINGS));
    }
}
