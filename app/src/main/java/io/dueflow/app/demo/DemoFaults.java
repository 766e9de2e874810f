package io.dueflow.app.demo;

import java.util.List;

/** The ways in which the demo's bank errs when asked to. */
final class DemoFaults {

    static final List<String> ALL = List.of(
            "slow",
            "no-answer-before-booking",
            "no-answer-after-booking",
            "http-500",
            "bad-signature",
            "truncated-json",
            "balance-too-low",
            "duplicate-delivery");

    private DemoFaults() {}
}
