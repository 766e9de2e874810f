package io.dueflow.command.casework;

import static io.dueflow.messages.casework.Resolution.ACCEPT_LATER_ANSWER;
import static io.dueflow.messages.casework.Resolution.CANCEL;
import static io.dueflow.messages.casework.Resolution.RETRY;
import static io.dueflow.messages.casework.Resolution.SETTLED_OUTSIDE;

import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;
import java.util.EnumSet;
import java.util.Set;

/** What operators may do about which kind of case. */
final class AllowedResolutions {

    private AllowedResolutions() {}

    static Set<Resolution> of(CaseKind kind) {
        return switch (kind) {
            case REFUSED, FREEZE_STANDS -> EnumSet.of(RETRY, CANCEL, SETTLED_OUTSIDE);
            // As long as nobody knows what the bank did, whatever is decided here could be wrong.
            case BANK_SILENT -> EnumSet.noneOf(Resolution.class);
            case CONTRADICTION -> EnumSet.of(RETRY, CANCEL, SETTLED_OUTSIDE, ACCEPT_LATER_ANSWER);
        };
    }
}
