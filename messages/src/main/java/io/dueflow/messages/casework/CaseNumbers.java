package io.dueflow.messages.casework;

/** The numbers of cases, derived from what they are about, so that a step that is run again opens no second case. */
public final class CaseNumbers {

    private CaseNumbers() {}

    /** @param attemptNo project, period and attempt, as in {@code P1-3-1} */
    public static String refused(String attemptNo) {
        return attemptNo + "-REFUSED";
    }

    public static String silent(String requestNo) {
        return requestNo + "-SILENT";
    }

    public static String contradiction(String requestNo) {
        return requestNo + "-CONTRADICTION";
    }
}
