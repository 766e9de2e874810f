package io.dueflow.bank.simulator.statement;

import io.dueflow.bank.simulator.journal.Answered;
import io.dueflow.bank.simulator.journal.Asked;
import io.dueflow.bank.simulator.ledger.Freeze;
import io.dueflow.bank.simulator.ledger.FreezeReleased;
import io.dueflow.bank.simulator.ledger.FundsFrozen;
import io.dueflow.bank.simulator.ledger.Payout;
import io.dueflow.bank.simulator.ledger.RepaymentSettled;
import io.dueflow.bank.simulator.request.ServiceName;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Turns the answers of a day into the lines of its statement: freezes, settlements and releases, refused ones too. */
final class StatementLines {

    private static final Set<ServiceName> LISTED = EnumSet.of(
            ServiceName.USER_AUTO_PRE_TRANSACTION, ServiceName.CONFIRM_REPAYMENT, ServiceName.CANCEL_PRE_TRANSACTION);

    private final DayBook book;

    StatementLines(DayBook book) {
        this.book = book;
    }

    void of(LocalDate day, Consumer<StatementLine> taker) throws IOException {
        book.answersOf(
                day,
                answered -> ServiceName.named(answered.service())
                        .filter(LISTED::contains)
                        .ifPresent(service -> taker.accept(line(service, answered))));
    }

    private StatementLine line(ServiceName service, Answered answered) {
        if (answered.movement() instanceof FundsFrozen frozen) {
            return line(service, answered, null, frozen.projectNo(), frozen.userNo(), frozen.cents());
        }
        if (answered.movement() instanceof FreezeReleased released) {
            return ending(service, answered, released.preRequestNo());
        }
        if (answered.movement() instanceof RepaymentSettled settled) {
            StatementLine line = ending(service, answered, settled.preRequestNo());
            return new StatementLine(
                    service,
                    line.requestNo(),
                    line.preRequestNo(),
                    line.projectNo(),
                    line.userNo(),
                    line.cents(),
                    settled.platformCents(),
                    byUser(settled),
                    line.bookedAt(),
                    line.respCode());
        }
        return refused(service, answered);
    }

    private StatementLine ending(ServiceName service, Answered answered, String preRequestNo) {
        Freeze freeze = book.freeze(preRequestNo).orElseThrow();
        return line(service, answered, preRequestNo, freeze.projectNo(), freeze.userNo(), freeze.cents());
    }

    /** A refused request may be refused for what it says of itself, so it may say nothing that can be listed. */
    private StatementLine refused(ServiceName service, Answered answered) {
        Asked asked = answered.asked() == null ? Asked.ofRefused(null, null, 0) : answered.asked();
        String projectNo = asked.projectNo();
        if (projectNo == null && asked.preRequestNo() != null) {
            projectNo = book.freeze(asked.preRequestNo()).map(Freeze::projectNo).orElse(null);
        }
        return line(service, answered, asked.preRequestNo(), projectNo, answered.payer(), asked.cents());
    }

    private static StatementLine line(
            ServiceName service, Answered answered, String preRequestNo, String projectNo, String userNo, long cents) {
        return new StatementLine(
                service,
                answered.requestNo(),
                preRequestNo,
                projectNo,
                userNo,
                cents,
                null,
                Map.of(),
                answered.at(),
                answered.respCode());
    }

    private static Map<String, Long> byUser(RepaymentSettled settled) {
        Map<String, Long> payouts = new LinkedHashMap<>();
        for (Payout payout : settled.payouts()) {
            payouts.merge(payout.userNo(), payout.cents(), Long::sum);
        }
        return payouts;
    }
}
