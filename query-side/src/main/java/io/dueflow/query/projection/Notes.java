package io.dueflow.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What the events of a batch do to the read models: noted event by event, done for all of them together before the
 * batch's unit of work commits, or earlier when {@link #MOST} notes wait. Without a unit of work it is done at once.
 */
final class Notes {

    private static final int MOST = 50_000;
    private static final String RESOURCE = Notes.class.getName();

    /** @param tables that it writes; none if it is to take part in each step, whoever reads what */
    private record Part(Set<String> tables, Consumer<Step> steps) {}

    private final Unread unread;
    private final Map<Object, Part> parts = new LinkedHashMap<>();
    private final Map<String, Consumer<Step>> totals = new TreeMap<>();
    private final List<Runnable> changes = new ArrayList<>();
    private int waiting;
    private boolean writing;

    private Notes(Unread unread) {
        this.unread = unread;
    }

    static void take(Consumer<Notes> note) {
        if (CurrentUnitOfWork.isStarted()) {
            note.accept(ofBatch());
        } else {
            var notes = new Notes(Unread.NONE);
            note.accept(notes);
            notes.finish();
        }
    }

    private static Notes ofBatch() {
        var batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(RESOURCE, key -> {
            var notes = new Notes(Unread.of(batch));
            batch.onPrepareCommit(unitOfWork -> notes.finish());
            return notes;
        });
    }

    /** The owner's part in this batch, which is called at each step from now on. */
    <P extends Consumer<Step>> P part(Object owner, Supplier<P> first) {
        return part(owner, Set.of(), first);
    }

    /** As before, but it is not called to write where nobody reads any of its tables. */
    @SuppressWarnings("unchecked")
    <P extends Consumer<Step>> P part(Object owner, Set<String> tables, Supplier<P> first) {
        return (P) parts.computeIfAbsent(owner, key -> new Part(tables, first.get()))
                .steps();
    }

    /** The part in this batch of a table of totals, which is called once, in the order of the tables' names. */
    @SuppressWarnings("unchecked")
    <P extends Consumer<Step>> P total(String table, Supplier<P> first) {
        return (P) totals.computeIfAbsent(table, key -> first.get());
    }

    /** Makes the change after those of earlier events; a change that is part of another one is made at once. */
    void change(Runnable change) {
        if (writing) {
            change.run();
        } else {
            changes.add(change);
            waits();
        }
    }

    /** Says that one more row waits. */
    void waits() {
        waiting++;
        if (waiting >= MOST && !writing) {
            write(Unread.NONE);
        }
    }

    private void write(Unread passedOver) {
        writing = true;
        take(Step.INSERT, Unread.NONE);
        take(Step.READ, Unread.NONE);
        changes.forEach(Runnable::run);
        take(Step.WRITE, passedOver);
        changes.clear();
        waiting = 0;
        writing = false;
    }

    private void finish() {
        write(unread);
        totals.forEach((table, total) -> {
            if (!unread.all(Set.of(table))) {
                total.accept(Step.TOTAL);
            }
        });
    }

    private void take(Step step, Unread passedOver) {
        List.copyOf(parts.values()).stream()
                .filter(part -> part.tables().isEmpty() || !passedOver.all(part.tables()))
                .forEach(part -> part.steps().accept(step));
    }
}
