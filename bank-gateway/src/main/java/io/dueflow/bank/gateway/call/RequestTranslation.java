package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.ReleaseRequested;
import java.util.function.Supplier;

/** Puts a recorded request into the bank's words. */
public final class RequestTranslation {

    private static final String REPAYMENT = "REPAYMENT";

    private final SettlementDetails settlementDetails;

    public RequestTranslation(SettlementDetails settlementDetails) {
        this.settlementDetails = settlementDetails;
    }

    /** @throws NotSendable when the bank's rules forbid the request */
    public RequestData translate(BankEvent recorded) {
        if (recorded instanceof FreezeRequested freeze) {
            return new RequestData.Freeze(
                    freeze.requestNo(),
                    freeze.borrowerUserNo(),
                    REPAYMENT,
                    freeze.amount().yuan(),
                    freeze.projectNo());
        }
        if (recorded instanceof ConfirmationRequested confirmation) {
            return confirmation(confirmation);
        }
        if (recorded instanceof ReleaseRequested release) {
            return new RequestData.Release(
                    release.requestNo(),
                    release.freezeRequestNo(),
                    release.amount().yuan());
        }
        throw new IllegalArgumentException("nothing to send for " + recorded);
    }

    /** Translates at once, and tells what went wrong when the data are asked for. */
    public Supplier<RequestData> prepared(BankEvent recorded) {
        try {
            var data = translate(recorded);
            return () -> data;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private RequestData confirmation(ConfirmationRequested confirmation) {
        return new RequestData.Confirmation(
                confirmation.requestNo(),
                confirmation.freezeRequestNo(),
                confirmation.projectNo(),
                confirmation.amount().yuan(),
                confirmation.commission().yuan(),
                settlementDetails.of(confirmation));
    }
}
