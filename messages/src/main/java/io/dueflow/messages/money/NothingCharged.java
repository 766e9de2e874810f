package io.dueflow.messages.money;

/** Leaves an amount that is zero out of an event's text, as events from before there was such a charge do. */
public final class NothingCharged {

    @Override
    public boolean equals(Object value) {
        return value == null || value.equals(Money.ZERO);
    }

    @Override
    public int hashCode() {
        return Money.ZERO.hashCode();
    }
}
