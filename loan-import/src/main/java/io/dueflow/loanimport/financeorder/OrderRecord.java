package io.dueflow.loanimport.financeorder;

import io.dueflow.loanimport.read.RawRecord;
import io.dueflow.messages.financeorder.FinanceOrderCommand;

/** A good record of a file, with the command that it comes to. */
record OrderRecord(RawRecord raw, FinanceOrderCommand command) {}
