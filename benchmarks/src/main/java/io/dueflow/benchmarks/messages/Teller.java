package io.dueflow.benchmarks.messages;

/** Something that changes the status of finance orders and has others told of it. */
interface Teller extends AutoCloseable {

    /** Places an order and returns when that is committed. */
    void place(String financeId);

    @Override
    void close();
}
