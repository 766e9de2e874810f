package io.dueflow.query.asof;

import io.dueflow.messages.ProjectEvent;
import io.dueflow.messages.receivable.ReceivableEvent;
import io.dueflow.messages.receivable.ReceivableId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which events the answer to a question about the past is made of. */
sealed interface Scope {

    /** Those that the answer reads; none for all that there are to be read. */
    Set<String> tables();

    /** Whether an event that was read is one of them. */
    boolean holds(Object event);

    /** All of them, as far as they change the tables. */
    record WholeBook(Set<String> tables) implements Scope {

        static WholeBook reading(Collection<String> names) {
            return new WholeBook(Set.copyOf(names));
        }

        @Override
        public boolean holds(Object event) {
            return true;
        }
    }

    /**
     * Those of some streams.
     *
     * @param wanted tells apart what lies in the ranges by the likeness of its name alone
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

        @Override
        public boolean holds(Object event) {
            return wanted.test(event);
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

    /** What investors are owed and have got: not for what, nor how it was collected. */
    static Streams receivables(Collection<ReceivableId> receivables) {
        var wanted = Set.copyOf(receivables);
        return new Streams(
                wanted.stream().map(id -> StreamRange.one(id.toString())).toList(),
                event -> event instanceof ReceivableEvent about
                        && wanted.contains(new ReceivableId(about.projectNo(), about.period())),
                Set.of());
    }

    /** All that the investors of these projects are owed and have got. */
    static Streams receivablesOf(Collection<String> projectNos) {
        var projects = Set.copyOf(projectNos);
        return new Streams(
                projects.stream()
                        .map(project -> StreamRange.under("receivable/" + project + "/"))
                        .toList(),
                event -> event instanceof ReceivableEvent about && projects.contains(about.projectNo()),
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
