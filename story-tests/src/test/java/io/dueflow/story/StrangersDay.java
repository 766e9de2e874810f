package io.dueflow.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A day on whose statement there are only freezes that are none of ours, each of which is a break. */
record StrangersDay(LocalDate date) {

    /** More breaks than are noted in one transaction. */
    static final int LINES = 210;

    /** Has the day compared with its statement, in the background. */
    void compare(ServedDueflow dueflow) throws Exception {
        dueflow.postStatement(date, statement());
    }

    private String statement() {
        return "serialNo,serviceName,requestNo,preRequestNo,projectNo,userNo,amount,commission,payouts,bookedAt,respCode\n"
                + IntStream.rangeClosed(1, LINES).mapToObj(this::line).collect(Collectors.joining())
                + "TRAILER,%1$d,%1$d.00\n".formatted(LINES);
    }

    private String line(int number) {
        return "%1$d,USER_AUTO_PRE_TRANSACTION,S%1$03d-1-1-F,,S%1$03d,stranger,1.00,,,%2$sT05:00:00+08:00,00000\n"
                .formatted(number, date);
    }

    /** The stream of the break that is noted last. */
    String lastBreak() {
        return "break/%s-S%03d-1-1-F-MISSING_WITH_US".formatted(date, LINES);
    }

    JsonNode told(ServedDueflow dueflow) throws Exception {
        return dueflow.get(path()).path("day");
    }

    void awaitCompared(ServedDueflow dueflow) throws Exception {
        dueflow.await(path(), seen -> seen.path("pass").path("state").asString().equals("DONE"));
    }

    private String path() {
        return "/api/reconciliations/" + date;
    }

    /** All events about it, as if each were the same day; the digest is that of a file that names it. */
    List<String> written(ServedDueflow dueflow) throws Exception {
        var events = """
                select aggregate_identifier || ' ' || sequence_number || ' ' || convert_from(payload, 'UTF8')
                from domain_event_entry where aggregate_identifier like '%%%s%%' order by 1""".formatted(date);
        var written = new ArrayList<String>();
        try (var database = dueflow.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(events)) {
            while (rows.next()) {
                written.add(
                        rows.getString(1).replace(date.toString(), "the day").replaceAll("[0-9a-f]{64}", "digest"));
            }
        }
        return written;
    }
}
