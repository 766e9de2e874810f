package io.dueflow.reconciliation;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the books are compared with the bank's. Values out of bounds throw {@link IllegalArgumentException} and name the
 * property.
 *
 * @param enabled whether days are compared by themselves; by hand they can be in any case
 * @param time when the day before is compared, in Asia/Shanghai
 * @param catchUpDays how many days back are caught up, 1 to 15
 * @param mostBreaks how much may differ before a statement is not taken for ours, 1 to 100000
 */
@ConfigurationProperties("dueflow.reconciliation")
public record ReconciliationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("01:30") LocalTime time,
        @DefaultValue("7") int catchUpDays,
        @DefaultValue("10000") int mostBreaks) {

    private static final int MOST_DAYS = 15;
    private static final int MOST_BREAKS = 100_000;

    public ReconciliationSettings {
        require(catchUpDays >= 1 && catchUpDays <= MOST_DAYS, "catch-up-days must be from 1 to " + MOST_DAYS);
        require(mostBreaks >= 1 && mostBreaks <= MOST_BREAKS, "most-breaks must be from 1 to " + MOST_BREAKS);
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("dueflow.reconciliation." + complaint);
        }
    }
}
