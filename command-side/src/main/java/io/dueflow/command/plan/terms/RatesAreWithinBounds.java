package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Annual rates are at most 36 %, the fee is a share of the interest, and none has more decimals than can be exact. */
final class RatesAreWithinBounds implements TermsRule {

    private static final BigDecimal HIGHEST_ANNUAL_RATE = new BigDecimal("0.36");
    private static final int DECIMALS = 8;

    @Override
    public Stream<Violation> violations(Project project, List<Tender> tenders) {
        return Stream.of(
                        withinBounds("borrowerAnnualRate", project.borrowerAnnualRate(), HIGHEST_ANNUAL_RATE),
                        withinBounds("annualRate", project.annualRate(), HIGHEST_ANNUAL_RATE),
                        withinBounds("investorFeeRate", project.investorFeeRate(), BigDecimal.ONE))
                .flatMap(found -> found);
    }

    private static Stream<Violation> withinBounds(String field, BigDecimal rate, BigDecimal highest) {
        return TermsRule.require(
                rate.signum() >= 0
                        && rate.compareTo(highest) <= 0
                        && rate.stripTrailingZeros().scale() <= DECIMALS,
                field,
                "it must be from 0 to " + highest + " with at most " + DECIMALS + " decimals");
    }
}
