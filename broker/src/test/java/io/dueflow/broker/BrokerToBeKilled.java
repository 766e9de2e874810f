package io.dueflow.broker;

import java.nio.file.Path;

/** A broker in a process of its own, which prints its port and then waits for its end. */
final class BrokerToBeKilled {

    private BrokerToBeKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(TestBroker.started(Path.of(arguments[0])).port());
        Thread.currentThread().join();
    }
}
