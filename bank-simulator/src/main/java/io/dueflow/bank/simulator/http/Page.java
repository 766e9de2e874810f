package io.dueflow.bank.simulator.http;

/** What answers under one path. It runs on the connection's own thread, so it must not wait; it may answer later. */
public interface Page {
    void serve(Exchange exchange);
}
