package io.dueflow.command.run;

import java.util.HashSet;
import java.util.Set;

/**
 * The latest round of a run and how far it has been swept.
 *
 * @param number counted from 1; 0 before the first round
 * @param shards how many there are, numbered from 0
 * @param finished the shards that have started all that was due in them
 * @param started how many repayments they have started together
 */
record Round(int number, int shards, Set<Integer> finished, int started) {

    static final Round NONE = opened(0, 0);

    static Round opened(int number, int shards) {
        return new Round(number, shards, Set.of(), 0);
    }

    boolean isSwept() {
        return finished.size() == shards;
    }

    /** Whether this round has such a shard, or an earlier one may have had it, whose shards are forgotten by now. */
    boolean mayKnow(int round, int shard) {
        boolean inThisRound = round == number && shard < shards;
        boolean inEarlierRound = round >= 1 && round < number;
        return shard >= 0 && (inThisRound || inEarlierRound);
    }

    boolean awaits(int round, int shard) {
        return round == number && !finished.contains(shard);
    }

    Round finished(int shard, int startedThere) {
        Set<Integer> all = new HashSet<>(finished);
        all.add(shard);
        return new Round(number, shards, all, Math.addExact(started, startedThere));
    }
}
