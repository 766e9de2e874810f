package io.dueflow.messages.bank;

import io.dueflow.messages.OfRepayment;

/** A message that concerns one request to the bank, and by it one repayment. */
public interface OfBankRequest extends OfRepayment {

    String requestNo();

    @Override
    default String repaymentNo() {
        return RequestNumbers.repaymentNo(requestNo());
    }
}
