package io.dueflow.command.installment;

import java.util.HashSet;
import java.util.Set;

/** The cases that stop the collection of an installment, and those that do not any more. */
final class OpenCases {

    private final Set<String> stopping = new HashSet<>();
    private final Set<String> over = new HashSet<>();

    boolean stop() {
        return !stopping.isEmpty();
    }

    /** Whether it has stopped the collection before, or even let it go on again. */
    boolean know(String caseNo) {
        return stopping.contains(caseNo) || over.contains(caseNo);
    }

    boolean areOver(String caseNo) {
        return over.contains(caseNo);
    }

    void stopped(String caseNo) {
        stopping.add(caseNo);
    }

    void resumed(String caseNo) {
        stopping.remove(caseNo);
        over.add(caseNo);
    }
}
