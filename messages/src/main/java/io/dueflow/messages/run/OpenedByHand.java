package io.dueflow.messages.run;

/** Leaves the usual occasion of events from before there were others out of an event's text. */
final class OpenedByHand {

    @Override
    public boolean equals(Object value) {
        return value == null || value == Occasion.BY_HAND;
    }

    @Override
    public int hashCode() {
        return Occasion.BY_HAND.hashCode();
    }
}
