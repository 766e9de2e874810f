package io.dueflow.messages.query;

/** Whether anything is or was owed to the tender, which is to say that it exists, as a {@link Boolean}. */
public record FindWhetherOwed(String projectNo, String tenderNo) {}
