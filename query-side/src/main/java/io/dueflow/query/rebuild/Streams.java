package io.dueflow.query.rebuild;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.casework.CaseId;
import io.dueflow.messages.financeorder.AssignedTenderId;
import io.dueflow.messages.financeorder.FinanceOrderId;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.plan.PlanId;
import io.dueflow.messages.receivable.ReceivableId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The streams of events that a row with this key may come from.
 *
 * @param ids whole identifiers
 * @param prefix how others begin, or null
 */
record Streams(List<String> ids, String prefix) {

    static final Streams NONE = new Streams(List.of(), null);

    static Streams of(JsonNode key) {
        if (key.has("request_no") && !key.has("tender_no")) {
            return only(new BankRequestId(text(key, "request_no")));
        }
        if (key.has("case_no")) {
            return only(new CaseId(text(key, "case_no")));
        }
        if (key.has("finance_id")) {
            return only(new FinanceOrderId(text(key, "finance_id")));
        }
        if (key.has("kind") && key.has("borrower_user_no")) {
            return only("reminder/%s/%s/%s"
                    .formatted(text(key, "borrower_user_no"), text(key, "due_date"), text(key, "kind")));
        }
        if (key.has("project_no")) {
            return ofProject(key, text(key, "project_no"));
        }
        return key.has("business_date") && !key.has("sync_status") ? only("run/" + text(key, "business_date")) : NONE;
    }

    private static Streams ofProject(JsonNode key, String project) {
        if (key.has("period")) {
            var period = key.path("period").asInt();
            return new Streams(
                    List.of(
                            new InstallmentId(project, period).toString(),
                            new ReceivableId(project, period).toString()),
                    new BankRequestId("%s-%d-".formatted(project, period)).toString());
        }
        return key.has("tender_no")
                ? only(new AssignedTenderId(project, text(key, "tender_no")))
                : only(new PlanId(project));
    }

    private static Streams only(Object id) {
        return new Streams(List.of(id.toString()), null);
    }

    private static String text(JsonNode key, String column) {
        return key.path(column).asString();
    }
}
