package io.dueflow.simulation.world;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened in a world, line by line in its own time, and how often which fault hit. */
public final class Story {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS");

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final WorldClock clock;

    public Story(WorldClock clock) {
        this.clock = clock;
    }

    public void tell(String who, String what) {
        var time = LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(TIME);
        lines.add("%s  %-6s %s".formatted(time, who, what));
    }

    public void tellFault(String who, String kind, String what) {
        faults.merge(kind, 1, Integer::sum);
        tell(who, "! " + kind + ": " + what);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public Map<String, Integer> faults() {
        return Map.copyOf(faults);
    }
}
