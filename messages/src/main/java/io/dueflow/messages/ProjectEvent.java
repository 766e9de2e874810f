package io.dueflow.messages;

/** An event about one project (标的). Events of one project are handled in their order. */
public interface ProjectEvent {

    /** The project's number on the platform. */
    String projectNo();
}
