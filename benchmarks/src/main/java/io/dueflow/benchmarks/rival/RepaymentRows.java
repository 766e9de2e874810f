package io.dueflow.benchmarks.rival;

import io.dueflow.messages.receivable.ReceivableShare;
import java.sql.SQLException;
import java.util.List;

/** The rows of one repayment, in three steps. Each is committed when it returns, and harmless the second time. */
public interface RepaymentRows {

    /** Claims the installment and records the freeze; false where it is not to be collected any more. */
    boolean claim(DueInstallment due) throws SQLException;

    /** Records that the money is frozen and that the confirmation is asked for; tells who is to get how much. */
    List<ReceivableShare> frozen(DueInstallment due) throws SQLException;

    /** Records that the bank has paid, and the message about it; false where that was recorded before. */
    boolean paid(DueInstallment due) throws SQLException;
}
