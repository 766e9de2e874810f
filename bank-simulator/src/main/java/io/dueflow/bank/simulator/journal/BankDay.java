package io.dueflow.bank.simulator.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The bank's days begin and end in Shanghai. */
public final class BankDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BankDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
