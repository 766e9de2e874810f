package io.dueflow.eventstore;

import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.type.TypeFactory;

/**
 * Finds a class by its name once. Axon asks for the classes of an event's payload and metadata twice each, and the virtual
 * machine looks a name up anew whenever it is asked, which came to a third of decoding an event.
 */
class RememberedClasses extends TypeFactory {

    private static final long serialVersionUID = 1;

    /** Holds no more names than there are classes: one that is not found is not remembered. */
    private final ConcurrentHashMap<String, Class<?>> byName = new ConcurrentHashMap<>();

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        var known = byName.get(name);
        if (known == null) {
            known = super.findClass(name);
            byName.put(name, known);
        }
        return known;
    }

    /** For a mapper that is built from another one's settings, which would get a plain factory otherwise. */
    @Override
    public TypeFactory snapshot() {
        return this;
    }
}
