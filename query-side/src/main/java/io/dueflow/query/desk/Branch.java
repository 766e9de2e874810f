package io.dueflow.query.desk;

import io.dueflow.messages.query.ExplainedEvent;
import io.dueflow.messages.query.Explanation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One event of an explanation, as a line below the one that it came from.
 *
 * @param depth how many causes are above it, as far as a page has room to show
 */
public record Branch(int depth, ExplainedEvent event) {

    private static final int DEEPEST = 12;

    static List<Branch> of(Explanation explanation) {
        var byCause = new HashMap<Long, List<ExplainedEvent>>();
        explanation
                .events()
                .forEach(event -> byCause.computeIfAbsent(event.cause(), cause -> new ArrayList<>())
                        .add(event));
        var branches = new ArrayList<Branch>();
        add(null, 0, byCause, branches);
        return branches;
    }

    private static void add(Long cause, int depth, Map<Long, List<ExplainedEvent>> byCause, List<Branch> branches) {
        byCause.getOrDefault(cause, List.of()).forEach(event -> {
            branches.add(new Branch(Math.min(depth, DEEPEST), event));
            add(event.place(), depth + 1, byCause, branches);
        });
    }
}
