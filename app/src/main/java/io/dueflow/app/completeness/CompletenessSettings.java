package io.dueflow.app.completeness;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When it is checked that no event was skipped.
 *
 * @param enabled whether it is checked by itself, once a day
 * @param time at which, Asia/Shanghai
 */
@ConfigurationProperties("dueflow.completeness")
public record CompletenessSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("03:30") LocalTime time) {}
