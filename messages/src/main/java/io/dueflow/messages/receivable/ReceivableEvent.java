package io.dueflow.messages.receivable;

import io.dueflow.messages.RepaymentEvent;

/** What happened to what the investors of a project are owed for one period. */
public sealed interface ReceivableEvent extends RepaymentEvent
        permits ReceivableOpened, LateFeeShared, ReceivableReceived, ReceivableClosed {}
