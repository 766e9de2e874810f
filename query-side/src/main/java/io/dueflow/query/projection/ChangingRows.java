package io.dueflow.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table whose rows are changed by events. All rows that a batch speaks of are read together, changed in memory in the
 * order of the events, and written together, each once. No other transaction may change the same rows meanwhile, which
 * {@link ByProject} sees to.
 *
 * @param <R> an immutable row; those read need to hold only what a change asks for
 */
public abstract class ChangingRows<K, R> {

    private final JdbcTemplate jdbc;
    private final Set<String> tables;

    /** @param tables all that writing changes, so that it may be left out where nobody reads any of them */
    protected ChangingRows(JdbcTemplate jdbc, String... tables) {
        this.jdbc = jdbc;
        this.tables = Set.of(tables);
    }

    /** Hands each row that is there to the taker. */
    protected abstract void read(Collection<K> keys, BiConsumer<K, R> taker);

    /** Writes rows which really have changed. */
    protected abstract void write(List<Change<R>> changes);

    /** Says that a change of another row may come to change this one, so that it is read with the others. */
    protected final void expect(K key) {
        if (CurrentUnitOfWork.isStarted()) {
            Notes.take(notes -> held(notes).at(key));
        }
    }

    /** Passes over a row that is already there. */
    protected final void insert(K key, R row) {
        note(key, slot -> slot.after = slot.after == null ? row : slot.after);
    }

    /** Throws {@link MissingRow} with the event, before the batch commits, if the row is not there. */
    protected final void change(K key, Object event, UnaryOperator<R> change) {
        note(key, slot -> {
            if (slot.after == null) {
                throw new MissingRow("no row for " + event);
            }
            slot.after = change.apply(slot.after);
        });
    }

    private void note(K key, Consumer<Slot<R>> change) {
        Notes.take(notes -> {
            notes.part(ByIndex.class, () -> new ByIndex(jdbc));
            var held = held(notes);
            var slot = held.at(key);
            notes.change(() -> {
                held.readIfNew(key, slot);
                change.accept(slot);
            });
        });
    }

    private Held held(Notes notes) {
        return notes.part(this, tables, Held::new);
    }

    private static final class Slot<R> {
        boolean read;
        R before;
        R after;
    }

    private final class Held implements Consumer<Step> {

        private final Map<K, Slot<R>> slots = new HashMap<>();

        @Override
        public void accept(Step step) {
            if (step == Step.READ && !slots.isEmpty()) {
                readAll(slots.keySet());
                slots.values().forEach(slot -> slot.read = true);
            } else if (step == Step.WRITE) {
                writeChanged();
                slots.clear();
            }
        }

        Slot<R> at(K key) {
            return slots.computeIfAbsent(key, any -> new Slot<>());
        }

        void readIfNew(K key, Slot<R> slot) {
            if (!slot.read) {
                readAll(List.of(key));
                slot.read = true;
            }
        }

        private void readAll(Collection<K> keys) {
            read(keys, (key, row) -> {
                var slot = slots.get(key);
                slot.before = row;
                slot.after = row;
            });
        }

        private void writeChanged() {
            var changes = slots.values().stream()
                    .filter(slot -> !Objects.equals(slot.before, slot.after))
                    .map(slot -> new Change<>(slot.before, slot.after))
                    .toList();
            if (!changes.isEmpty()) {
                write(changes);
            }
        }
    }
}
