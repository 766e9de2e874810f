package io.dueflow.status.send;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Messages in their order, cut so that those of a wave are about different things. While one wave is on its way, nothing
 * can overtake what is about the same.
 */
final class Waves {

    private Waves() {}

    static List<List<StatusMessage>> of(List<StatusMessage> messages) {
        var waves = new ArrayList<List<StatusMessage>>();
        var next = new HashMap<String, Integer>();
        for (var message : messages) {
            var wave = next.merge(message.about(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(message);
        }
        return waves;
    }
}
