package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Every tender puts in at least a cent, and together they make up the loan to the cent. */
final class TendersFundTheProjectExactly implements TermsRule {

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        Stream<Violation> ofEach = TermsRule.each(
                tenders,
                tender -> TermsRule.require(tender.amount().isPositive(), "amount", "it must be at least 0.01 yuan"));
        // Amounts from outside may be of any size, and their sum must not wrap around to the right one.
        BigInteger sum = tenders.stream()
                .map(tender -> BigInteger.valueOf(tender.amount().cents()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        Stream<Violation> ofAll = TermsRule.require(
                sum.equals(BigInteger.valueOf(project.amount().cents())),
                "tenders",
                "their amounts must add up to the project's amount");
        return Stream.concat(ofEach, ofAll);
    }
}
