package io.dueflow.messages.bank;

/** The identifier of one request to the bank among all event streams. */
public record BankRequestId(String requestNo) {

    @Override
    public String toString() {
        return "bank/" + requestNo;
    }
}
