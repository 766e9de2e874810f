package io.dueflow.query.asof;

import io.dueflow.messages.ProjectEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which events the answer to a question about the past is made of. */
sealed interface Scope {

    /** All of them. */
    record WholeBook() implements Scope {}

    /**
     * Those of some streams.
     *
     * @param wanted tells apart what lies in the ranges by the likeness of its name alone
     * @param tables those that the answer reads; none for all that projects, orders and runs have
     */
    record Streams(List<StreamRange> ranges, Predicate<Object> wanted, Set<String> tables) implements Scope {

        Streams and(Streams others) {
            return new Streams(
                    Stream.concat(ranges.stream(), others.ranges.stream()).toList(),
                    wanted.or(others.wanted),
                    Set.of());
        }

        Streams reading(Collection<String> names) {
            return new Streams(ranges, wanted, Set.copyOf(names));
        }
    }

    static Streams streams(Stream<StreamRange> ranges, Class<?> type) {
        return new Streams(ranges.toList(), type::isInstance, Set.of());
    }

    /** All that concerns these projects: plan, installments, receivables, requests to the bank and cases. */
    static Streams projects(Collection<String> projectNos) {
        var projects = Set.copyOf(projectNos);
        return new Streams(
                projects.stream().flatMap(Scope::ofProject).toList(),
                event -> event instanceof ProjectEvent about && projects.contains(about.projectNo()),
                Set.of());
    }

    private static Stream<StreamRange> ofProject(String projectNo) {
        return Stream.of(
                StreamRange.one("plan/" + projectNo),
                StreamRange.under("installment/" + projectNo + "/"),
                StreamRange.under("receivable/" + projectNo + "/"),
                StreamRange.under("bank/" + projectNo + "-"),
                StreamRange.under("case/" + projectNo + "-"));
    }
}
