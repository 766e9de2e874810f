package io.dueflow.bank.simulator.statement;

import io.dueflow.bank.simulator.request.ServiceName;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a statement can be wrong on demand; the books behind it stay right. */
public enum StatementFault {
    /** A line is not there. */
    LEFT_OUT,
    /** A line is there twice. */
    DOUBLED,
    /** A booked line says a cent more. */
    CENT_MORE,
    /** A freeze that was refused is shown as booked. */
    REFUSED_AS_BOOKED,
    /** A freeze that nobody asked for. */
    UNASKED_FREEZE,
    /** A line stands in the next day's statement, booked at its beginning. */
    OVER_MIDNIGHT;

    /** Throws {@link IllegalArgumentException} that lists those that there are. */
    public static StatementFault named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown statement fault " + name + "; there are "
                        + Arrays.stream(values()).map(StatementFault::wireName).collect(Collectors.joining(", "))));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean canHit(StatementLine line) {
        return switch (this) {
            case LEFT_OUT, DOUBLED, OVER_MIDNIGHT -> true;
            case CENT_MORE, UNASKED_FREEZE -> line.isBooked();
            case REFUSED_AS_BOOKED ->
                !line.isBooked()
                        && line.service() == ServiceName.USER_AUTO_PRE_TRANSACTION
                        && line.cents() > 0
                        && line.projectNo() != null
                        && line.userNo() != null;
        };
    }
}
