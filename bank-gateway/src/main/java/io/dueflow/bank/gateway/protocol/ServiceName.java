package io.dueflow.bank.gateway.protocol;

/** The bank's services that the gateway uses, by the bank's own names. */
public enum ServiceName {
    /** Freezes an amount of a user's balance. */
    USER_AUTO_PRE_TRANSACTION,
    /** Settles a freeze: pays the investors and the platform. */
    CONFIRM_REPAYMENT,
    /** Releases a freeze that has not been settled. */
    CANCEL_PRE_TRANSACTION,
    /** Tells what became of an earlier request. */
    QUERY_TRANSACTION,
    /** Has the statement of a day prepared. */
    DOWNLOAD_CHECKFILE,
    /** Tells the bank that a day reconciles. */
    CONFIRM_CHECKFILE
}
