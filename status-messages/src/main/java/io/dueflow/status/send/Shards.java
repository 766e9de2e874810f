package io.dueflow.status.send;

import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * Who sends the messages of which shard: whoever holds the claim on its token, as with Axon's own processors. A claim
 * that is not renewed ends by itself, and another node takes it.
 */
public final class Shards {

    /** As the function {@code status_shard} of the database counts. */
    static final int COUNT = 4;

    private static final String OWNER_OF = "status-messages-publisher";

    private final TokenStore tokens;
    private final TransactionManager transactions;

    public Shards(TokenStore tokens, TransactionManager transactions) {
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /** @return whether this node may send the shard's messages from now on */
    boolean claim(int shard) {
        try {
            transactions.executeInTransaction(() -> {
                if (tokens.fetchSegments(OWNER_OF).length == 0) {
                    tokens.initializeTokenSegments(OWNER_OF, COUNT);
                }
            });
            transactions.executeInTransaction(() -> tokens.fetchToken(OWNER_OF, shard));
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        }
    }

    /**
     * Renews the claim. Within a transaction it keeps every other node from taking the shard until that ends.
     *
     * @throws UnableToClaimTokenException where another node has taken it
     */
    void keep(int shard) {
        tokens.extendClaim(OWNER_OF, shard);
    }

    /** The same, in a transaction of its own. */
    void renew(int shard) {
        transactions.executeInTransaction(() -> keep(shard));
    }

    void release(int shard) {
        transactions.executeInTransaction(() -> tokens.releaseClaim(OWNER_OF, shard));
    }

    static IntStream all() {
        return IntStream.range(0, COUNT);
    }
}
