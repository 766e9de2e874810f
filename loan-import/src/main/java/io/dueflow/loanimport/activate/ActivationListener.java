package io.dueflow.loanimport.activate;

import io.dueflow.loanimport.check.CheckedProject;

/** Hears what became of each project, from several threads. */
public interface ActivationListener {

    void ended(CheckedProject project, ActivationOutcome outcome);
}
