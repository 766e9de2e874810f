package io.dueflow.reconciliation.match;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number that we derived, read from its right end; what other numbers the bank lists we did not give. */
public record RequestNumber(String repayment, int attempt, char kind) {

    private static final Pattern OURS = Pattern.compile("(.+-\\d{1,3})-(\\d{1,4})-([FCR])");

    private static final int MOST_EARLIER = 20;

    public static Optional<RequestNumber> read(String requestNo) {
        var match = OURS.matcher(requestNo);
        return match.matches()
                ? Optional.of(new RequestNumber(
                        match.group(1),
                        Integer.parseInt(match.group(2)),
                        match.group(3).charAt(0)))
                : Optional.empty();
    }

    public int period() {
        return Integer.parseInt(repayment.substring(repayment.lastIndexOf('-') + 1));
    }

    public String freeze() {
        return of(attempt, 'F');
    }

    public String confirmation() {
        return of(attempt, 'C');
    }

    public String release() {
        return of(attempt, 'R');
    }

    public boolean isConfirmation() {
        return kind == 'C';
    }

    /** The confirmations of the latest attempts before this one. */
    public Stream<String> earlierConfirmations() {
        return IntStream.range(Math.max(1, attempt - MOST_EARLIER), attempt).mapToObj(earlier -> of(earlier, 'C'));
    }

    private String of(int attemptNo, char kindOfRequest) {
        return repayment + "-" + attemptNo + "-" + kindOfRequest;
    }
}
