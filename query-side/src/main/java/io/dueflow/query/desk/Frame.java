package io.dueflow.query.desk;

import io.dueflow.messages.Shanghai;
import io.dueflow.query.api.ShanghaiTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What every page shows around its content.
 *
 * @param moment that the page is about, or null for now
 * @param now what the clock says, or the moment asked about
 * @param user who is logged in, or null
 * @param decides whether the user may decide cases, on a page about now
 * @param here the address of the page without the moment
 */
public record Frame(Instant moment, Instant now, String user, boolean decides, String here) {

    public Links to() {
        return new Links(moment);
    }

    public LocalDate today() {
        return Shanghai.dateOf(now);
    }

    /** The moment as a browser's field for a date and a time takes it, or null for now. */
    public String field() {
        return moment == null
                ? null
                : ShanghaiTime.of(moment)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString();
    }
}
