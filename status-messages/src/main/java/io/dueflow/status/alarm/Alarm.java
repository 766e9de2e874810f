package io.dueflow.status.alarm;

import java.time.Instant;

/** What an operator has to hear of. */
record Alarm(String alarm, String text, Instant at) {}
