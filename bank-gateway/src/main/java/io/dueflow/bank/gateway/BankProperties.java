package io.dueflow.bank.gateway;

import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach the custodian bank.
 *
 * @param baseUrl without the trailing {@code /service}
 * @param platformPrivateKey PKCS#8 in Base64
 * @param bankPublicKey X.509 in Base64
 * @param querySupported whether the bank knows QUERY_TRANSACTION; if not, a request is sent again instead
 * @param releaseSupported whether the bank knows CANCEL_PRE_TRANSACTION; if not, a person has to see to the freeze
 * @param statementSupported whether the bank knows DOWNLOAD_CHECKFILE and CONFIRM_CHECKFILE
 * @param statementTimeout for the bank to prepare a statement, and again for all of it to be fetched
 * @param acceptBlankRequestNo whether an answer without a request number counts
 * @param maxCalls how many calls may be under way at once
 * @param maxWaiting how many more may wait for that
 * @param connectTimeout for a connection to be made
 * @param requestTimeout for a call, from its begin to the end of the answer
 * @param firstPause before the bank is asked again the first time; it doubles from there
 * @param longestPause that the doubling leads to
 * @param silenceBound how long an outcome may stay unknown before a person is told
 * @param silencePause between two questions after that
 * @param rest how long a bank that does not answer is left alone
 * @param sweepInterval between two looks at which requests are due to be asked about
 */
@ConfigurationProperties("bank")
public record BankProperties(
        URI baseUrl,
        String platformNo,
        @DefaultValue("SHA256withRSA") SignatureAlgorithm signatureAlgorithm,
        String platformPrivateKey,
        String bankPublicKey,
        @DefaultValue("AUTO") HttpMethod httpMethod,
        @DefaultValue("true") boolean querySupported,
        @DefaultValue("true") boolean releaseSupported,
        @DefaultValue("true") boolean statementSupported,
        @DefaultValue("2m") Duration statementTimeout,
        @DefaultValue("false") boolean acceptBlankRequestNo,
        @DefaultValue("64") int maxCalls,
        @DefaultValue("256") int maxWaiting,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration requestTimeout,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("60s") Duration longestPause,
        @DefaultValue("1h") Duration silenceBound,
        @DefaultValue("15m") Duration silencePause,
        @DefaultValue("10s") Duration rest,
        @DefaultValue("1s") Duration sweepInterval) {

    private static final Duration MARGIN = Duration.ofSeconds(5);
    /** What adds to it, or counts it in nanoseconds, does not overflow. */
    private static final Duration LONGEST = Duration.ofDays(7);

    public BankProperties {
        require(
                baseUrl != null && baseUrl.getHost() != null && isHttp(baseUrl.getScheme()),
                "bank.base-url must be an http or https address, not " + baseUrl);
        require(hasText(platformNo), "bank.platform-no is missing");
        require(hasText(platformPrivateKey), "bank.platform-private-key is missing");
        require(hasText(bankPublicKey), "bank.bank-public-key is missing");
        require(maxCalls >= 1 && maxCalls <= 1_000, "bank.max-calls must be from 1 to 1000");
        require(maxWaiting >= 1 && maxWaiting <= 100_000, "bank.max-waiting must be from 1 to 100000");
        requireWithinBounds("bank.connect-timeout", connectTimeout);
        requireWithinBounds("bank.request-timeout", requestTimeout);
        requireWithinBounds("bank.statement-timeout", statementTimeout);
        requireWithinBounds("bank.first-pause", firstPause);
        requireWithinBounds("bank.longest-pause", longestPause);
        requireWithinBounds("bank.silence-bound", silenceBound);
        requireWithinBounds("bank.silence-pause", silencePause);
        requireWithinBounds("bank.rest", rest);
        requireWithinBounds("bank.sweep-interval", sweepInterval);
        require(
                longestPause.compareTo(firstPause) >= 0,
                "bank.longest-pause must not be shorter than bank.first-pause");
    }

    /** Long enough for a query and a sending one after the other, so that nobody else takes the request up. */
    public Duration lease() {
        return requestTimeout.multipliedBy(2).plus(MARGIN);
    }

    /** Leaves the keys out, for this ends up in logs. */
    @Override
    public String toString() {
        return "BankProperties[baseUrl=" + baseUrl + ", platformNo=" + platformNo + "]";
    }

    private static boolean isHttp(String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }

    private static void requireWithinBounds(String property, Duration duration) {
        require(
                duration.compareTo(Duration.ofMillis(1)) >= 0 && duration.compareTo(LONGEST) <= 0,
                property + " must be from a millisecond to " + LONGEST.toDays() + " days");
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
