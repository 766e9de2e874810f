package io.dueflow.command.plan.terms;

import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.stream.Stream;

/** Numbers and ids are short and plain, since they become parts of stream names and of request numbers. */
final class NumbersAreWellFormed implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        Stream<Violation> ofProject = Stream.of(
                        wellFormed("projectNo", project.projectNo()),
                        wellFormed("borrowerUserNo", project.borrowerUserNo()),
                        wellFormed("borrowerConsumerId", project.borrowerConsumerId()))
                .flatMap(found -> found);
        Stream<Violation> ofTenders = TermsRule.each(
                tenders,
                tender -> Stream.of(
                                wellFormed("tenderNo", tender.tenderNo()),
                                wellFormed("investorUserNo", tender.investorUserNo()),
                                wellFormed("investorConsumerId", tender.investorConsumerId()))
                        .flatMap(found -> found));
        return Stream.concat(ofProject, ofTenders);
    }

    private static Stream<Violation> wellFormed(String field, String number) {
        return TermsRule.require(IdentifierForm.isMetBy(number), field, "it " + IdentifierForm.REASON);
    }
}
