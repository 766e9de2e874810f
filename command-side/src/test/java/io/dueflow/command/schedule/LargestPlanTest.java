package io.dueflow.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.command.sample.LargestProject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargestPlanTest {

    /** Measured in the thread's own time, since the machine may be busy with other builds. */
    @Test
    void a_thousand_tenders_over_360_periods_take_less_than_two_seconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();

        List<SharedPeriod> periods = SharedSchedule.of(LargestProject.project(), LargestProject.tenders());

        assertThat(periods).hasSize(360).allMatch(period -> period.shares().size() == 1_000);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(2));
    }
}
