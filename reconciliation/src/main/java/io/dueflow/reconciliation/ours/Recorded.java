package io.dueflow.reconciliation.ours;

import io.dueflow.messages.StoredMoment;
import java.time.Instant;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event as it lies in the store. Of most of a million only the type is needed, so the rest is read when asked for. */
final class Recorded {

    private final SerializedObject<byte[]> payload;
    private final StoredMoment moment;
    private final Serializer serializer;

    Recorded(SerializedObject<byte[]> payload, StoredMoment moment, Serializer serializer) {
        this.payload = payload;
        this.moment = moment;
        this.serializer = serializer;
    }

    boolean is(Class<?> type) {
        return payload.getType().getName().equals(type.getName());
    }

    /** @param type what it {@linkplain #is is} */
    <E> E as(Class<E> type) {
        return type.cast(serializer.deserialize(payload));
    }

    /** When it was recorded. */
    Instant at() {
        return moment.instant();
    }
}
