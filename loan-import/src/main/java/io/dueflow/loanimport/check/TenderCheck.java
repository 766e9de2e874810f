package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.Columns;
import io.dueflow.loanimport.read.RawRecord;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Tender;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks a tender by itself. */
final class TenderCheck {

    private static final NumberRule NUMBER = new NumberRule();
    private static final AmountRule AMOUNT = new AmountRule();

    /**
     * What is known of the tender.
     *
     * @param projectNo whose it is, present if it is a valid number
     * @param tenderNo present if it is a valid number, even where other fields are bad
     * @param tender present if every field is good
     */
    record Result(Optional<String> projectNo, Optional<String> tenderNo, Optional<Tender> tender) {}

    private final Consumer<RejectedRecord> rejected;

    TenderCheck(Consumer<RejectedRecord> rejected) {
        this.rejected = rejected;
    }

    /** Checks a tender that names its project itself. */
    Result check(RawRecord raw) {
        RecordCheck check = new RecordCheck(raw, rejected);
        return check(check, check.field(Columns.PROJECT_NO, NUMBER));
    }

    /** Checks a tender written inside its project; if it names a project at all, it must be that one. */
    Result checkInside(Optional<String> projectNo, RawRecord raw) {
        RecordCheck check = new RecordCheck(raw, rejected);
        String named = raw.values().get(Columns.PROJECT_NO);
        if (named != null && projectNo.isPresent() && !named.equals(projectNo.get())) {
            check.reject(Columns.PROJECT_NO, "It is not the project in which the tender is written.");
        }
        return check(check, projectNo);
    }

    private static Result check(RecordCheck check, Optional<String> projectNo) {
        Optional<String> tenderNo = check.field(Columns.TENDER_NO, NUMBER);
        Optional<String> userNo = check.field(Columns.INVESTOR_USER_NO, NUMBER);
        Optional<String> consumerId = check.field(Columns.INVESTOR_CONSUMER_ID, NUMBER);
        Optional<Money> amount = check.field(Columns.AMOUNT, AMOUNT);
        Optional<Tender> tender = check.isGood()
                ? Optional.of(new Tender(tenderNo.get(), userNo.get(), consumerId.get(), amount.get()))
                : Optional.empty();
        return new Result(projectNo, tenderNo, tender);
    }
}
