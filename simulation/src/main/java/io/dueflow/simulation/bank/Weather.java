package io.dueflow.simulation.bank;

import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.simulation.world.Chance;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How badly a world's line and bank behave, and until when. Some seeds are calm in one respect and rough in another, so
 * that each fault also meets a world where little else goes wrong.
 *
 * @param lost the share of messages that the line loses, each way
 * @param doubled the share of requests that arrive twice
 * @param late the share of answers that come when nobody waits for them any more
 * @param crashing the share of deliveries during which the bank dies
 * @param lying the share of answers that say the opposite of what is booked
 * @param answering the rates of the bank's own faults
 * @param downFrom when the bank is not there for a while
 */
record Weather(
        double lost,
        double doubled,
        double late,
        double crashing,
        double lying,
        Map<Fault, BigDecimal> answering,
        Instant downFrom,
        Instant downUntil,
        Instant over) {

    private static final List<Fault> ANSWERS = List.of(
            Fault.HTTP_500,
            Fault.SYSTEM_EXCEPTION,
            Fault.UNKNOWN_ERROR,
            Fault.BAD_SIGNATURE,
            Fault.TRUNCATED_JSON,
            Fault.BLANK_REQUEST_NO,
            Fault.DUPLICATE_DELIVERY,
            Fault.BALANCE_TOO_LOW,
            Fault.TENDER_UNKNOWN);

    static Weather drawn(Chance chance, Instant start, Instant over) {
        var answering = new LinkedHashMap<Fault, BigDecimal>();
        ANSWERS.forEach(fault -> answering.put(fault, BigDecimal.valueOf(share(chance, 8))));
        var downFrom = start.plus(chance.between(Duration.ZERO, Duration.between(start, over)));
        var down = chance.hits(0.2)
                ? chance.between(Duration.ofMinutes(30), Duration.ofHours(3))
                : chance.between(Duration.ZERO, Duration.ofMinutes(2));
        return new Weather(
                share(chance, 15),
                share(chance, 20),
                share(chance, 15),
                share(chance, 8),
                share(chance, 8),
                answering,
                downFrom,
                downFrom.plus(down),
                over);
    }

    private static double share(Chance chance, int mostPercent) {
        return chance.hits(0.4) ? 0 : chance.between(1, mostPercent) / 100.0;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(over);
    }

    boolean isDown(Instant now) {
        return !isOver(now) && !now.isBefore(downFrom) && now.isBefore(downUntil);
    }
}
