package io.dueflow.messages.query;

import java.time.Instant;

/**
 * One opening of a run.
 *
 * @param started how many attempts its shards started, as far as they have finished
 * @param sweptAt when its last shard finished, or null
 */
public record RunRound(int round, int shards, int shardsFinished, int started, Instant openedAt, Instant sweptAt) {}
