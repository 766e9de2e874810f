package io.dueflow.evidence.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * One way in which the store is not what was sealed.
 *
 * @param date of the seal
 * @param place of the event, or null where it is about more than one
 * @param stream of the event, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(Tampering kind, long seal, LocalDate date, Long place, String stream, String words) {}
