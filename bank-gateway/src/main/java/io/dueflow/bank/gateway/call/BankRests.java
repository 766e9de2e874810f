package io.dueflow.bank.gateway.call;

/** The bank does not answer at the moment, so it is not called; nothing was sent. */
final class BankRests extends RuntimeException {

    BankRests() {
        super("the bank does not answer at the moment and is not called", null, false, false);
    }
}
