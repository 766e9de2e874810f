package io.dueflow.command;

import io.dueflow.messages.Limits;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a list with an entry per tender into parts, so that no event outgrows 64 KiB. */
public final class EventParts {

    private EventParts() {}

    /** At most {@link Limits#TENDERS_PER_EVENT} entries each, in their order; none for an empty list. */
    public static <T> List<List<T>> of(List<T> entries) {
        return IntStream.iterate(0, from -> from < entries.size(), from -> from + Limits.TENDERS_PER_EVENT)
                .mapToObj(from ->
                        List.copyOf(entries.subList(from, Math.min(entries.size(), from + Limits.TENDERS_PER_EVENT))))
                .toList();
    }
}
