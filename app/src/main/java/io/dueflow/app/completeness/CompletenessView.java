package io.dueflow.app.completeness;

import io.dueflow.eventstore.seen.GroupCompleteness;
import java.util.List;

/** Whether every group has seen every event, and what each of them has seen. */
record CompletenessView(boolean complete, List<GroupCompleteness> groups) {

    static CompletenessView of(List<GroupCompleteness> groups) {
        return new CompletenessView(groups.stream().allMatch(GroupCompleteness::complete), groups);
    }
}
