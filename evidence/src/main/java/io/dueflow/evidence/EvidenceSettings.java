package io.dueflow.evidence;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When days are sealed.
 *
 * @param enabled whether that happens by itself
 * @param sealTime from when on, Asia/Shanghai, the day before is sealed
 */
@ConfigurationProperties("dueflow.evidence")
public record EvidenceSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("02:00") LocalTime sealTime) {}
