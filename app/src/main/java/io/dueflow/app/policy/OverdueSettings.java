package io.dueflow.app.policy;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What a delay costs, as it is configured. */
@ConfigurationProperties("dueflow.overdue")
public record OverdueSettings(
        @DefaultValue("3") int graceDays,
        @DefaultValue("0.0005") BigDecimal lateFeeRate) {}
