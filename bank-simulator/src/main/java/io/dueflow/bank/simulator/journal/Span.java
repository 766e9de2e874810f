package io.dueflow.bank.simulator.journal;

/**
 * A piece of the journal's file, from one byte to before another.
 *
 * @param linesBefore how many lines stand before it
 */
record Span(long linesBefore, long from, long until) {

    Span and(Span later) {
        return new Span(linesBefore, from, later.until);
    }
}
