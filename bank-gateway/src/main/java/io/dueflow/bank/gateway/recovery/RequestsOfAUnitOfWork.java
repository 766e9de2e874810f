package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.messages.bank.BankEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The requests that one unit of work recorded, and those whose outcome it recorded. */
final class RequestsOfAUnitOfWork {

    private record Recorded(BankEvent request, Supplier<RequestData> data) {}

    private final Map<String, Recorded> recorded = new LinkedHashMap<>();
    private final Set<String> ended = new LinkedHashSet<>();
    private final Set<String> toBeCalled = new HashSet<>();
    private Instant recordedAt;

    void recorded(BankEvent request, Supplier<RequestData> data) {
        recorded.put(request.requestNo(), new Recorded(request, data));
    }

    void ended(String requestNo) {
        ended.add(requestNo);
    }

    /** Only what is new to the table is called for: a repeated event has had its call. */
    void write(OutstandingTable table, Instant now, Instant leaseEnd) {
        recordedAt = now;
        toBeCalled.addAll(
                table.insert(recorded.values().stream().map(Recorded::request).toList(), now, leaseEnd));
        table.delete(ended);
    }

    void call(Delivery delivery) {
        recorded.forEach((requestNo, request) -> {
            if (toBeCalled.contains(requestNo)) {
                delivery.first(Outstanding.recorded(request.request(), recordedAt), request.data());
            }
        });
    }
}
