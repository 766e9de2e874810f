package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** No field of the project and of its tenders is missing. */
final class EveryTermIsGiven implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        return Stream.concat(ofProject(project), ofTenders(tenders));
    }

    private static Stream<Violation> ofProject(Project project) {
        return Stream.of(
                        given("projectNo", project.projectNo()),
                        given("borrowerUserNo", project.borrowerUserNo()),
                        given("borrowerConsumerId", project.borrowerConsumerId()),
                        given("amount", project.amount()),
                        given("startDate", project.startDate()),
                        given("repaymentWay", project.repaymentWay()),
                        given("borrowerAnnualRate", project.borrowerAnnualRate()),
                        given("annualRate", project.annualRate()),
                        given("investorFeeRate", project.investorFeeRate()))
                .flatMap(found -> found);
    }

    private static Stream<Violation> ofTenders(List<Tender> tenders) {
        if (tenders == null || tenders.stream().anyMatch(Objects::isNull)) {
            return given("tenders", null);
        }
        return TermsRule.each(
                tenders,
                tender -> Stream.of(
                                given("tenderNo", tender.tenderNo()),
                                given("investorUserNo", tender.investorUserNo()),
                                given("investorConsumerId", tender.investorConsumerId()),
                                given("amount", tender.amount()))
                        .flatMap(found -> found));
    }

    private static Stream<Violation> given(String field, Object value) {
        return TermsRule.require(value != null, field, "it is missing");
    }
}
