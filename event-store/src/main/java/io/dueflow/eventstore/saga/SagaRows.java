package io.dueflow.eventstore.saga;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcTemplate;

/** How sagas lie in the table {@code keyed_saga}: one row each, the saga itself as JSON. */
public final class SagaRows<T> {

    private static final String SELECT =
            "select saga_key, association_key, state from keyed_saga where saga_type = ? and saga_key = any (?)";
    private static final String INSERT = """
            insert into keyed_saga (saga_type, saga_key, association_key, state)
            select ?, * from unnest(?::text[], ?::text[], ?::bytea[])""";
    private static final String UPDATE = """
            update keyed_saga s set state = changed.state from unnest(?::text[], ?::bytea[]) changed (saga_key, state)
            where s.saga_type = ? and s.saga_key = changed.saga_key""";
    private static final String DELETE = "delete from keyed_saga where saga_type = ? and saga_key = any (?)";

    /** Takes a saga that was read. */
    interface Reader<T> {
        void accept(AssociationValue association, T saga, byte[] state);
    }

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    public SagaRows(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    void read(Class<T> type, Collection<String> keys, Reader<T> reader) {
        jdbc.query(
                SELECT,
                row -> {
                    var state = row.getBytes(3);
                    reader.accept(new AssociationValue(row.getString(2), row.getString(1)), sagaOf(type, state), state);
                },
                type.getName(),
                keys.toArray(String[]::new));
    }

    private T sagaOf(Class<T> type, byte[] state) {
        return serializer.deserialize(new SimpleSerializedObject<>(state, byte[].class, type.getName(), null));
    }

    void write(Class<T> type, SagasOfAUnitOfWork<T> sagas) {
        delete(
                type,
                sagas.loaded().entrySet().stream()
                        .filter(saga -> !saga.getValue().isActive())
                        .map(saga -> saga.getKey())
                        .toList());
        insert(type, sagas.created().stream().filter(KeyedSaga::isActive).toList());
        update(type, sagas);
    }

    private void insert(Class<T> type, List<KeyedSaga<T>> created) {
        if (!created.isEmpty()) {
            var associations = created.stream()
                    .map(saga -> saga.getAssociationValues().iterator().next())
                    .toList();
            jdbc.update(
                    INSERT,
                    type.getName(),
                    associations.stream().map(AssociationValue::getValue).toArray(String[]::new),
                    associations.stream().map(AssociationValue::getKey).toArray(String[]::new),
                    created.stream().map(this::stateOf).toArray(byte[][]::new));
        }
    }

    private void update(Class<T> type, SagasOfAUnitOfWork<T> sagas) {
        var keys = new ArrayList<String>();
        var states = new ArrayList<byte[]>();
        sagas.loaded().forEach((key, saga) -> {
            var state = stateOf(saga);
            if (saga.isActive() && !Arrays.equals(state, sagas.stored(key))) {
                keys.add(key);
                states.add(state);
            }
        });
        if (!keys.isEmpty()) {
            jdbc.update(UPDATE, keys.toArray(String[]::new), states.toArray(byte[][]::new), type.getName());
        }
    }

    private void delete(Class<T> type, List<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(DELETE, type.getName(), keys.toArray(String[]::new));
        }
    }

    private byte[] stateOf(KeyedSaga<T> saga) {
        return serializer.serialize(saga.root(), byte[].class).getData();
    }
}
