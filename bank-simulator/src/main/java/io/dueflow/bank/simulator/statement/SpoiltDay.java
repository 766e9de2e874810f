package io.dueflow.bank.simulator.statement;

import io.dueflow.bank.simulator.journal.BankDay;
import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.bank.simulator.request.ServiceName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is made wrong with the statement of one day, by the numbers of the requests. */
final class SpoiltDay {

    private final LocalDate day;
    private final Map<String, StatementFault> hit = new HashMap<>();
    private final List<StatementLine> unasked = new ArrayList<>();
    private final List<StatementLine> moved = new ArrayList<>();

    SpoiltDay(LocalDate day) {
        this.day = day;
    }

    /** Gives the number under which the fault is to be seen in a statement. */
    String plan(StatementFault fault, StatementLine line) {
        if (fault == StatementFault.UNASKED_FREEZE) {
            StatementLine invented = unasked(line);
            unasked.add(invented);
            return invented.requestNo();
        }
        hit.put(line.requestNo(), fault);
        if (fault == StatementFault.OVER_MIDNIGHT) {
            Instant midnight = day.plusDays(1).atStartOfDay(BankDay.ZONE).toInstant();
            moved.add(line.at(midnight.plusMillis(moved.size())));
        }
        return line.requestNo();
    }

    void pass(StatementLine line, Consumer<StatementLine> taker) {
        StatementFault fault = hit.get(line.requestNo());
        if (fault == null) {
            taker.accept(line);
            return;
        }
        switch (fault) {
            case DOUBLED -> {
                taker.accept(line);
                taker.accept(line);
            }
            case CENT_MORE -> taker.accept(line.withCents(line.cents() + 1));
            case REFUSED_AS_BOOKED -> taker.accept(line.withRespCode(ResponseCode.SUCCESS.code()));
            default -> {
                // Left out, or in the next day's statement.
            }
        }
    }

    List<StatementLine> unasked() {
        return unasked;
    }

    List<StatementLine> moved() {
        return moved;
    }

    private StatementLine unasked(StatementLine like) {
        return new StatementLine(
                ServiceName.USER_AUTO_PRE_TRANSACTION,
                "UNASKED-" + day + "-" + (unasked.size() + 1),
                null,
                like.projectNo(),
                like.userNo(),
                like.cents(),
                null,
                Map.of(),
                like.bookedAt(),
                ResponseCode.SUCCESS.code());
    }
}
