package io.dueflow.loanimport;

/** A project that is good but of which is not known whether its plan is there. */
public record FailedProject(String projectNo, String reason) {}
