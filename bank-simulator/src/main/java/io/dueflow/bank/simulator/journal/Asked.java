package io.dueflow.bank.simulator.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What a request asked for, where no movement tells it.
 *
 * @param cents what a refused request would have moved; zero where it did not say so
 * @param fileDate the day of a statement; null for everything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asked(String preRequestNo, String projectNo, long cents, LocalDate fileDate) {

    public static Asked ofRefused(String preRequestNo, String projectNo, long cents) {
        return new Asked(preRequestNo, projectNo, cents, null);
    }

    public static Asked ofDay(LocalDate fileDate) {
        return new Asked(null, null, 0, fileDate);
    }
}
