package io.dueflow.simulation.application;

/** The process is gone. Nobody may catch this and go on, which is why everything it touches is dead as well. */
final class Crash extends Error {

    Crash() {
        super("the process is gone", null, false, false);
    }
}
