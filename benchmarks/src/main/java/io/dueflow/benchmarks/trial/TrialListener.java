package io.dueflow.benchmarks.trial;

/** Hears how a trial gets on. */
public interface TrialListener {

    void prepared(double seconds);

    void collected(Phase phase);
}
