package io.dueflow.eventstore.saga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sagas that one unit of work has to do with, and what is stored of them. */
final class SagasOfAUnitOfWork<T> {

    private final Map<String, KeyedSaga<T>> loaded = new HashMap<>();
    private final Map<String, byte[]> stored = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final List<KeyedSaga<T>> created = new ArrayList<>();

    boolean isKnown(String key) {
        return loaded.containsKey(key)
                || absent.contains(key)
                || createdWith(key).isPresent();
    }

    /** One that has ended is passed over, since another may have begun under its key. */
    Optional<KeyedSaga<T>> saga(String key) {
        return Optional.ofNullable(loaded.get(key)).filter(KeyedSaga::isActive).or(() -> createdWith(key));
    }

    private Optional<KeyedSaga<T>> createdWith(String key) {
        return created.stream()
                .filter(saga -> saga.isActive() && saga.getSagaIdentifier().equals(key))
                .findFirst();
    }

    void loaded(String key, KeyedSaga<T> saga, byte[] state) {
        loaded.put(key, saga);
        stored.put(key, state);
    }

    void absent(String key) {
        absent.add(key);
    }

    void created(KeyedSaga<T> saga) {
        created.add(saga);
    }

    List<KeyedSaga<T>> created() {
        return created;
    }

    Map<String, KeyedSaga<T>> loaded() {
        return loaded;
    }

    byte[] stored(String key) {
        return stored.get(key);
    }
}
