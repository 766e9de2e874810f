package io.dueflow.messages.bank;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of the {@link RequestNumbers}, read from its right end; what other numbers the bank lists we did not give. */
public record RequestNumber(String projectNo, int period, int attempt, char kind) {

    private static final Pattern OURS = Pattern.compile("(.+)-([1-9]\\d{0,2})-([1-9]\\d{0,3})-([FCR])");

    private static final int MOST_EARLIER = 20;

    public static Optional<RequestNumber> read(String requestNo) {
        var match = OURS.matcher(requestNo);
        return match.matches()
                ? Optional.of(new RequestNumber(
                        match.group(1),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)),
                        match.group(4).charAt(0)))
                : Optional.empty();
    }

    public String freeze() {
        return ofAttempt(attempt).freeze();
    }

    public String confirmation() {
        return ofAttempt(attempt).confirmation();
    }

    public String release() {
        return ofAttempt(attempt).release();
    }

    public boolean isConfirmation() {
        return kind == 'C';
    }

    /** The confirmations of the latest attempts before this one. */
    public Stream<String> earlierConfirmations() {
        return IntStream.range(Math.max(1, attempt - MOST_EARLIER), attempt)
                .mapToObj(earlier -> ofAttempt(earlier).confirmation());
    }

    private RequestNumbers ofAttempt(int attemptNo) {
        return new RequestNumbers(projectNo + "-" + period + "-" + attemptNo);
    }
}
