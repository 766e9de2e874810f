package io.dueflow.reconciliation.match;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.Difference;
import java.time.LocalDate;
import java.util.Optional;

/** Booked on one day and recorded on another: no error, but the sums of the day differ by it. */
public final class Timing implements BreakRule {

    private static final String NOTHING_TO_DO = "nothing to do";

    /** What a day has missed or awaited, when the statement of another date lists it. */
    public static Difference listedOn(LocalDate date, Difference missed) {
        return new Difference(
                BreakKind.TIMING,
                missed.requestNo(),
                missed.entry(),
                missed.projectNo(),
                false,
                date,
                missed.atBank(),
                missed.withUs(),
                missed.bankSays(),
                missed.weSay(),
                listedIn(date),
                NOTHING_TO_DO);
    }

    private static String listedIn(LocalDate date) {
        return "listed in the bank's statement of " + date;
    }

    @Override
    public Optional<Difference> in(Pair pair) {
        if (pair.listed()) {
            return recordedElsewhere(pair);
        }
        return switch (Whereabouts.of(pair)) {
            case ELSEWHERE -> {
                var date = pair.listedElsewhere().orElseThrow().date();
                yield Optional.of(notListed(pair, date, listedIn(date)));
            }
            case AWAITED -> Optional.of(notListed(pair, null, "expected in the bank's statement of a day beside"));
            default -> Optional.empty();
        };
    }

    private static Optional<Difference> recordedElsewhere(Pair pair) {
        if (!pair.agreesInState() || pair.day().contains(pair.ours().answeredAt())) {
            return Optional.empty();
        }
        var recorded = Shanghai.dateOf(pair.ours().answeredAt());
        return Optional.of(Breaks.of(
                BreakKind.TIMING,
                pair,
                pair.ours().done() ? pair.ours().amount() : Money.ZERO,
                Money.ZERO,
                pair.bankSays(),
                pair.weSay() + ", recorded on " + recorded,
                recorded,
                "booked and recorded on different days",
                NOTHING_TO_DO));
    }

    private static Difference notListed(Pair pair, LocalDate counterpart, String cause) {
        return Breaks.of(
                BreakKind.TIMING,
                pair,
                Money.ZERO,
                pair.ours().countedOn(pair.day()),
                pair.bankSays(),
                pair.weSay(),
                counterpart,
                cause,
                NOTHING_TO_DO);
    }
}
