package io.dueflow.bank.simulator.admin;

import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.UserFault;
import io.dueflow.bank.simulator.request.ServiceName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A fault plan as JSON; reading throws {@link IllegalArgumentException} that names what is wrong. */
final class FaultPlanJson {

    private FaultPlanJson() {}

    static FaultPlan read(JsonNode json) {
        checkNames(json, "the plan", List.of("rates", "users", "slowMs", "seed"));
        Map<Fault, BigDecimal> rates = new HashMap<>();
        json.path("rates").propertyStream().forEach(rate -> rates.put(Fault.named(rate.getKey()), rate(rate)));
        Map<String, List<UserFault>> users = new HashMap<>();
        json.path("users").propertyStream().forEach(user -> users.put(user.getKey(), userFaults(user)));
        return new FaultPlan(
                rates,
                users,
                Duration.ofMillis(whole(json, "slowMs", FaultPlan.SLOW.toMillis())),
                whole(json, "seed", 0));
    }

    static Map<String, Object> write(FaultPlan plan) {
        Map<String, Object> rates = new TreeMap<>();
        plan.rates().forEach((fault, rate) -> rates.put(fault.wireName(), rate));
        Map<String, Object> users = new TreeMap<>();
        plan.users()
                .forEach((user, faults) -> users.put(
                        user, faults.stream().map(FaultPlanJson::write).toList()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rates", rates);
        json.put("users", users);
        json.put("slowMs", plan.slow().toMillis());
        json.put("seed", plan.seed());
        return json;
    }

    private static Map<String, Object> write(UserFault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fault", fault.fault().wireName());
        if (fault.times() != null) {
            json.put("times", fault.times());
        }
        if (fault.service() != null) {
            json.put("service", fault.service());
        }
        return json;
    }

    private static BigDecimal rate(Map.Entry<String, JsonNode> rate) {
        if (!rate.getValue().isNumber()) {
            throw new IllegalArgumentException("rate of " + rate.getKey() + " must be a number from 0 to 1");
        }
        return rate.getValue().decimalValue();
    }

    private static List<UserFault> userFaults(Map.Entry<String, JsonNode> user) {
        if (!user.getValue().isArray()) {
            throw new IllegalArgumentException("faults of user " + user.getKey() + " must be a list");
        }
        List<UserFault> faults = new ArrayList<>();
        user.getValue().forEach(fault -> faults.add(userFault(fault)));
        return List.copyOf(faults);
    }

    private static UserFault userFault(JsonNode json) {
        if (json.isString()) {
            return UserFault.always(Fault.named(json.stringValue()));
        }
        checkNames(json, "a user's fault", List.of("fault", "times", "service"));
        Fault fault = Fault.named(json.path("fault").asString(""));
        Integer times = json.has("times") ? Math.toIntExact(whole(json, "times", 0)) : null;
        return new UserFault(fault, times, json.has("service") ? service(json.get("service")) : null);
    }

    private static ServiceName service(JsonNode json) {
        return ServiceName.named(json.asString(""))
                .orElseThrow(() -> new IllegalArgumentException("unknown service " + json));
    }

    private static long whole(JsonNode json, String name, long otherwise) {
        if (!json.has(name)) {
            return otherwise;
        }
        if (!json.get(name).isIntegralNumber() || !json.get(name).canConvertToLong()) {
            throw new IllegalArgumentException(name + " must be a whole number");
        }
        return json.get(name).longValue();
    }

    private static void checkNames(JsonNode json, String what, List<String> known) {
        if (!json.isObject() || !known.containsAll(json.propertyNames())) {
            throw new IllegalArgumentException(what + " must be an object of " + String.join(", ", known));
        }
    }
}
