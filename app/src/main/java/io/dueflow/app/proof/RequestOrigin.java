package io.dueflow.app.proof;

/** Finds the repayment in a request's number, which is project, period, attempt and what it is. */
final class RequestOrigin {

    private static final int LONGEST_PERIOD = 4;

    private RequestOrigin() {}

    /** The period of a number of ours, as {@code P1-3-1-F}; null for any other number. */
    static Integer period(String projectNo, String requestNo) {
        if (projectNo == null || !requestNo.startsWith(projectNo + "-")) {
            return null;
        }
        var rest = requestNo.substring(projectNo.length() + 1).split("-", -1);
        var ours = rest.length == 3
                && rest[0].length() <= LONGEST_PERIOD
                && rest[0].matches("\\d+")
                && rest[1].matches("\\d+")
                && rest[2].matches("[FCR]");
        return ours ? Integer.valueOf(rest[0]) : null;
    }
}
