package io.dueflow.messages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which tables a class fills by handling events, so that they can be filled anew beside those in use and compared with
 * them. Classes that change the same tables belong to one model, and no class changes tables of two.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadModel {

    /** What an operator calls it, in small letters and hyphens. */
    String name();

    Table[] tables();

    /** Whether it does no harm if the events of a batch are handled once more: what they have done is passed over. */
    boolean repeatable() default false;

    /**
     * Events whose rows were changed together with them, by whoever published them. The reader meets them later and only as
     * an echo, so rows may be ahead of it by these. A sealed interface stands for all that it permits.
     */
    Class<?>[] echoes() default {};

    /** A table of the schema public. It has a primary key, or a unique one. */
    @Target({})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Table {

        String value();

        /** Columns that do not follow from the events, and may differ. */
        String[] free() default {};

        /**
         * Whether each row comes of one event alone and is only added, so that no key is needed before all are there.
         */
        boolean keyedLast() default false;

        /** Which rows say nothing, so that they may be there or not; in SQL. */
        String nothing() default "";
    }
}
