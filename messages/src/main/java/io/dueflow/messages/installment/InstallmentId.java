package io.dueflow.messages.installment;

/** The identifier of one installment (期) among all event streams. */
public record InstallmentId(String projectNo, int period) {

    @Override
    public String toString() {
        return "installment/" + projectNo + "/" + period;
    }
}
