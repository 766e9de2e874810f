package io.dueflow.status.compose;

/** A message about a repayment, in the same envelope as those about finance orders. */
record RepaymentStatusMessage(
        long msgId,
        String msgCreateTime,
        int msgVersion,
        String projectNo,
        int period,
        int msgType,
        RepaymentDetail detailMessage) {}
