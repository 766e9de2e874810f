package io.dueflow.query.asof;

import java.util.List;

/** Which tables an answer reads, those behind views too. What only fills others of a model need not be written. */
final class Answer {

    static final List<String> INSTALLMENTS = List.of("repayment_plan", "operator_case");
    static final List<String> PLAN = List.of("project", "repayment_plan", "operator_case");
    static final List<String> REPAYMENT =
            List.of("repayment_plan", "operator_case", "repayment_detail", "depository_record", "repayment_timeline");
    static final List<String> BANK_REQUEST = List.of("depository_record");
    static final List<String> CASE = List.of("operator_case", "operator_case_step");
    static final List<String> CASES = List.of("operator_case");
    static final List<String> WAITING = List.of("repayment_plan", "operator_case", "repayment_detail", "attempt_total");
    static final List<String> RECEIVABLES =
            List.of("receivable_share", "receivable_receipt", "receivable_closing", "late_fee_share");
    static final List<String> FINANCE_ORDERS = List.of("finance_order");
    static final List<String> FINANCE_ORDER = List.of(
            "finance_order",
            "finance_order_tender",
            "receivable_share",
            "receivable_receipt",
            "receivable_closing",
            "late_fee_share");
    static final List<String> REMINDERS = List.of("reminder");
    static final List<String> RUN =
            List.of("due_date_run", "due_date_run_round", "due_date_run_shard", "attempt_total", "installment_total");
    static final List<String> COLLECTED = List.of("repayment_plan", "repayment_detail");
    static final List<String> DAY = List.of("installment_total");

    private Answer() {}
}
