package io.dueflow.status.compose;

import java.math.BigDecimal;

/** A message about a finance order, field for field as consuming systems parse it. */
record FinanceStatusMessage(
        long msgId,
        String msgCreateTime,
        int msgVersion,
        String fId,
        BigDecimal investAmt,
        String channelCode,
        int productType,
        String productName,
        String userId,
        int msgType,
        FinanceDetail detailMessage) {}
