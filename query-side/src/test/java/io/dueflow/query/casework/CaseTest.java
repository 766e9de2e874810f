package io.dueflow.query.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.Closing;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.BankRequestState;
import io.dueflow.messages.query.Books;
import io.dueflow.messages.query.CaseEntry;
import io.dueflow.messages.query.CaseFile;
import io.dueflow.messages.query.CasePage;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.FindBankRequest;
import io.dueflow.messages.query.FindBooks;
import io.dueflow.messages.query.FindCase;
import io.dueflow.messages.query.FindCases;
import io.dueflow.messages.query.FindReceivables;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.OperatorCase;
import io.dueflow.messages.query.ReceivableEntry;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.ReceivableStatus;
import io.dueflow.messages.query.Repayment;
import io.dueflow.messages.query.SyncStatus;
import io.dueflow.messages.query.TimelineStep;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person has to decide, what is decided, and what becomes of the installment. */
@QuerySideTest
class CaseTest {

    private static final LocalDate DATE = LocalDate.of(2018, 5, 31);
    private static final Instant AT = Instant.parse("2018-05-30T21:00:00Z");

    @Autowired
    History history;

    @Autowired
    QueryGateway queries;

    @Test
    void a_refusal_for_good_is_a_case_until_a_person_lets_it_be_tried_again() {
        var loan = loan("CA1");
        history.publish(AT, loan.activated());
        history.publish(AT, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
        history.happened(AT, loan.released(1, 1));
        var caseNo = loan.caseNo(1, 1, CaseKind.REFUSED);
        assertThat(installment("CA1")).returns(true, Installment::needsPerson).returns(caseNo, Installment::caseNo);

        history.publish(AT, loan.proposed(1, 1, CaseKind.REFUSED, Resolution.CANCEL));
        history.publish(AT, loan.rejected(1, 1, CaseKind.REFUSED, Resolution.CANCEL));
        history.happened(AT, loan.proposed(1, 1, CaseKind.REFUSED, Resolution.RETRY));
        assertThat(file(caseNo).operatorCase())
                .returns(CaseState.PROPOSED, OperatorCase::state)
                .returns(Resolution.RETRY, OperatorCase::resolution)
                .returns("li", OperatorCase::proposedBy);

        history.happened(AT, loan.resumed(1, 1, CaseKind.REFUSED, "CA-B2"));
        assertThat(installment("CA1"))
                .returns(InstallmentStatus.REFUSED, Installment::status)
                .returns(null, Installment::refusal)
                .returns(false, Installment::needsPerson)
                .returns(null, Installment::caseNo)
                .returns("CA-B2", Installment::borrowerUserNo);
        assertThat(file(caseNo).operatorCase())
                .returns(CaseState.RESOLVED, OperatorCase::state)
                .returns("wang", OperatorCase::approvedBy);
        assertThat(file(caseNo).history())
                .extracting(CaseEntry::step)
                .startsWith(
                        TimelineStep.CASE_OPENED,
                        TimelineStep.CASE_PROPOSED,
                        TimelineStep.CASE_REJECTED,
                        TimelineStep.CASE_PROPOSED)
                .endsWith(TimelineStep.CASE_RESOLVED);
    }

    @Test
    void money_that_is_given_back_is_not_frozen_any_more() {
        var loan = loan("CA2");
        history.happened(AT, loan.activated());
        var before = books().frozen();
        history.happened(AT, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1), loan.frozen(1, 1));
        assertThat(books().frozen().minus(before)).isEqualTo(Loan.AMOUNT);

        history.happened(AT, loan.released(1, 1));

        assertThat(books().frozen()).isEqualTo(before);
        assertThat(request(loan.freezeNo(1, 1)).releasedAt()).isEqualTo(AT);
    }

    @Test
    void a_later_word_that_two_persons_find_true_makes_the_refused_attempt_paid() {
        var loan = loan("CA3");
        history.publish(AT, loan.activated());
        history.publish(AT, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
        history.happened(AT, loan.contradicted(1, 1));
        assertThat(installment("CA3")).returns(InstallmentStatus.REFUSED, Installment::status);
        assertThat(request(loan.confirmationNo(1, 1)))
                .returns("refused, 30010 标的不存在", BankRequestRecord::firstWord)
                .returns("done", BankRequestRecord::laterWord);

        history.happened(AT, loan.accepted(1, 1));

        assertThat(repayment("CA3").attempts().get(0).status()).isEqualTo(SyncStatus.SYNCHRONISED);
        assertThat(installment("CA3").status()).isEqualTo(InstallmentStatus.REPAID);
        assertThat(request(loan.confirmationNo(1, 1)).state()).isEqualTo(BankRequestState.DONE);
    }

    @Test
    void what_is_closed_is_collected_and_received_no_more() {
        var loan = loan("CA4");
        history.publish(AT, loan.activated());
        history.publish(AT, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
        history.publish(AT, loan.released(1, 1));
        history.happened(AT, loan.closed(1, 1, CaseKind.REFUSED, Closing.SETTLED_OUTSIDE));

        assertThat(installment("CA4"))
                .returns(InstallmentStatus.SETTLED_OUTSIDE, Installment::status)
                .returns(0L, Installment::daysPastDue)
                .returns(false, Installment::needsPerson);
        assertThat(queries.query(new FindReceivables("CA4-I1", null, 1), ReceivablePage.class)
                        .join()
                        .receivables())
                .extracting(ReceivableEntry::status)
                .containsExactly(ReceivableStatus.SETTLED_OUTSIDE);
    }

    @Test
    void cases_are_listed_by_state_and_kind_page_by_page() {
        var opened = AT.minusSeconds(86_400);
        for (var number = 5; number <= 7; number++) {
            var loan = loan("CA" + number);
            history.publish(opened, loan.activated());
            history.publish(opened, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
            history.publish(opened, loan.silent(1, 1, opened));
        }
        history.happened(opened, loan("CA6").silenceEnded(1, 1));

        var open = EnumSet.of(CaseState.OPEN, CaseState.PROPOSED);
        var first = cases(new FindCases(open, CaseKind.BANK_SILENT, null, 1));
        assertThat(first.cases()).extracting(OperatorCase::projectNo).containsExactly("CA5");
        var second = cases(new FindCases(open, CaseKind.BANK_SILENT, first.next(), 1));
        assertThat(second.cases()).extracting(OperatorCase::projectNo).containsExactly("CA7");
        assertThat(cases(new FindCases(Set.of(), CaseKind.BANK_SILENT, first.next(), 1))
                        .cases())
                .as("all states")
                .extracting(OperatorCase::projectNo)
                .containsExactly("CA6");
    }

    private static Loan loan(String projectNo) {
        return new Loan(projectNo, projectNo + "-B", projectNo + "-I1", projectNo + "-I2", DATE);
    }

    private Repayment repayment(String projectNo) {
        return queries.query(new FindRepayment(projectNo, 1), ResponseTypes.optionalInstanceOf(Repayment.class))
                .join()
                .orElseThrow();
    }

    private Installment installment(String projectNo) {
        return repayment(projectNo).installment();
    }

    private BankRequestRecord request(String requestNo) {
        return queries.query(new FindBankRequest(requestNo), ResponseTypes.optionalInstanceOf(BankRequestRecord.class))
                .join()
                .orElseThrow();
    }

    private CaseFile file(String caseNo) {
        return queries.query(new FindCase(caseNo), ResponseTypes.optionalInstanceOf(CaseFile.class))
                .join()
                .orElseThrow();
    }

    private CasePage cases(FindCases query) {
        return queries.query(query, CasePage.class).join();
    }

    private Books books() {
        return queries.query(new FindBooks(), Books.class).join();
    }
}
