package io.dueflow.bank.gateway.recovery;

import java.time.Duration;

/** How long to wait before the bank is asked again: twice as long each time, up to the longest. */
public record AskingPause(Duration first, Duration longest) {

    /** @param asked how many times the bank has been asked about the request */
    public Duration after(int asked) {
        var pause = first;
        for (var i = 0; i < asked && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
