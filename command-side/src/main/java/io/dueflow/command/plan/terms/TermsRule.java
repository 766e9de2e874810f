package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One thing that the terms of a plan must satisfy. All but {@link EveryTermIsGiven} count on nothing being missing. */
interface TermsRule {

    Stream<Violation> violations(Project project, List<Tender> tenders);

    static Stream<Violation> require(boolean holds, String field, String reason) {
        return holds ? Stream.empty() : Stream.of(new Violation(field, reason));
    }

    /** Applies a check of single tenders to each, and names each field with the tender's place, counted from 0. */
    static Stream<Violation> each(List<Tender> tenders, Function<Tender, Stream<Violation>> check) {
        return IntStream.range(0, tenders.size())
                .boxed()
                .flatMap(place -> check.apply(tenders.get(place))
                        .map(found -> new Violation("tenders[" + place + "]." + found.field(), found.reason())));
    }
}
