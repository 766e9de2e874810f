package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.Books;
import io.dueflow.bank.simulator.request.RequestFields;
import io.dueflow.bank.simulator.statement.StatementFault;
import io.dueflow.bank.simulator.statement.StatementFaults;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Statements as the operator sees them: the confirmed days, and what is made wrong with a day on demand. */
final class StatementsJson {

    /** What was made wrong with which request of the day. */
    record Spoilt(LocalDate date, List<Done> done) {}

    record Done(String fault, String requestNo) {}

    private StatementsJson() {}

    static Object show(Bank bank) {
        return Map.of("confirmedDays", bank.read(Books::confirmedDays));
    }

    /** Throws {@link IllegalArgumentException} or an invalid field that says what is wrong with the plan. */
    static Spoilt spoil(JsonNode json, Bank bank) {
        if (!json.isObject() || !List.of("date", "seed", "counts").containsAll(json.propertyNames())) {
            throw new IllegalArgumentException("the plan must be an object of date, seed, counts");
        }
        LocalDate date = new RequestFields(json).date("date");
        Map<StatementFault, Integer> counts = new EnumMap<>(StatementFault.class);
        json.path("counts")
                .propertyStream()
                .forEach(count -> counts.put(StatementFault.named(count.getKey()), count(count)));
        List<StatementFaults.Hit> hits = bank.statements().faults().plan(date, counts, seed(json));
        return new Spoilt(
                date,
                hits.stream()
                        .map(hit -> new Done(hit.fault().wireName(), hit.requestNo()))
                        .toList());
    }

    private static long seed(JsonNode json) {
        if (json.has("seed") && !json.get("seed").canConvertToExactIntegral()) {
            throw new IllegalArgumentException("seed must be a whole number");
        }
        return json.path("seed").asLong(0);
    }

    private static int count(Map.Entry<String, JsonNode> count) {
        JsonNode value = count.getValue();
        if (!value.isInt() || value.intValue() < 0 || value.intValue() > StatementFaults.HITS_AT_MOST) {
            throw new IllegalArgumentException(
                    "count of " + count.getKey() + " must be from 0 to " + StatementFaults.HITS_AT_MOST);
        }
        return value.intValue();
    }
}
