package io.dueflow.query.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of the desk's pages. From a page about the past they lead to pages about the same moment.
 *
 * @param moment null for now
 */
public record Links(Instant moment) {

    public String desk() {
        return to("desk");
    }

    public String day(LocalDate date) {
        return to("desk", "days", date);
    }

    public String plan(String projectNo) {
        return to("desk", "plans", projectNo);
    }

    public String repayment(String projectNo, int period) {
        return to("desk", "repayments", projectNo, period);
    }

    public String explanation(String projectNo, int period) {
        return to("desk", "repayments", projectNo, period, "explanation");
    }

    public String person(String userNo) {
        return to("desk", "people", userNo);
    }

    public String cases() {
        return to("desk", "cases");
    }

    public String aCase(String caseNo) {
        return to("desk", "cases", caseNo);
    }

    public String reconciliation(LocalDate date) {
        return to("api", "reconciliations", date + ".html");
    }

    /** To be added to by more parameters. */
    public String with(String address, String parameter, Object value) {
        var added = parameter + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
        return address + (address.contains("?") ? "&" : "?") + added;
    }

    private String to(Object... segments) {
        var path = Stream.of(segments)
                .map(segment -> UriUtils.encode(segment.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("/", "/", ""));
        return moment == null ? path : path + "?asOf=" + moment;
    }
}
