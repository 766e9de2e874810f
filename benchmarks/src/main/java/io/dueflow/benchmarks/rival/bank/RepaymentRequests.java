package io.dueflow.benchmarks.rival.bank;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.benchmarks.rival.DueInstallment;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;

/** The two requests of a repayment in the bank's words. */
public final class RepaymentRequests {

    private static final String REPAYMENT = "REPAYMENT";

    private RepaymentRequests() {}

    public static RequestData freeze(DueInstallment due) {
        return new RequestData.Freeze(
                due.freezeNo(), due.borrowerUserNo(), REPAYMENT, due.amount().yuan(), due.projectNo());
    }

    public static RequestData confirmation(DueInstallment due, List<ReceivableShare> shares) {
        return new RequestData.Confirmation(
                due.confirmationNo(),
                due.freezeNo(),
                due.projectNo(),
                due.amount().yuan(),
                due.commission().yuan(),
                shares.stream().map(RepaymentRequests::detail).toList());
    }

    private static RequestData.Detail detail(ReceivableShare share) {
        return new RequestData.Detail(
                share.investorUserNo(),
                share.principal().yuan(),
                share.interest().yuan(),
                share.commission().yuan(),
                Money.ZERO.yuan(),
                share.tenderNo());
    }
}
