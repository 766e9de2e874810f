package io.dueflow.messages;

import java.util.concurrent.CompletableFuture;

/**
 * Has the commands of many callers committed together: those that come while others are being handled wait for these, and
 * then share one transaction. Syncing a disk for one takes as long as for a hundred. A command that comes alone does not
 * wait.
 */
public interface GroupCommit {

    /** Fails with what its handler threw, or with {@link TooManyCommands}. Completes when the command is committed. */
    CompletableFuture<Void> handle(Object command);
}
