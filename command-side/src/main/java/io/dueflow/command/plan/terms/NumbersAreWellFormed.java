package io.dueflow.command.plan.terms;

import io.dueflow.messages.Limits;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers and ids are short and plain, since they become parts of stream names and of request numbers. */
final class NumbersAreWellFormed implements TermsRule {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1," + Limits.IDENTIFIER_LENGTH + "}");
    private static final String REASON =
            "it must have 1 to " + Limits.IDENTIFIER_LENGTH + " characters of A-Z, a-z, 0-9, _ and -";

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
        return TermsRule.require(NUMBER.matcher(number).matches(), field, REASON);
    }
}
