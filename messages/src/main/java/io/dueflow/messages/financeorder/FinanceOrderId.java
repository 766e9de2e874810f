package io.dueflow.messages.financeorder;

/** The identifier of a finance order among all event streams. */
public record FinanceOrderId(String financeId) {

    @Override
    public String toString() {
        return "finance-order/" + financeId;
    }
}
