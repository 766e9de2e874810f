package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.StoredEvent;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What an investor may be told of an event: the investor's own shares and what names them, and nothing of others. */
final class Telling {

    private static final Map<String, List<String>> FIELDS = Map.of(
            TendersRecorded.class.getName(), List.of("projectNo"),
            ReceivableOpened.class.getName(), List.of("projectNo", "period", "dueDate"),
            LateFeeShared.class.getName(), List.of("projectNo", "period", "requestNo"),
            ReceivableReceived.class.getName(), List.of("projectNo", "period", "requestNo"),
            ReceivableClosed.class.getName(), List.of("projectNo", "period", "closing"),
            RepaymentConfirmed.class.getName(), List.of("projectNo", "period", "requestNo"));
    private static final Map<String, List<String>> SHARES = Map.of(
            TendersRecorded.class.getName(), List.of("tenders", "tenderNo", "investorUserNo", "amount"),
            ReceivableOpened.class.getName(),
                    List.of("shares", "tenderNo", "investorUserNo", "principal", "interest", "commission"),
            LateFeeShared.class.getName(), List.of("shares", "tenderNo", "investorUserNo", "lateFee"));

    private final String investor;

    Telling(String investor) {
        this.investor = investor;
    }

    /** The paths that are told; nothing where the event has nothing for this investor. */
    Optional<Set<String>> paths(StoredEvent event) {
        var type = event.header().payloadType();
        if (!FIELDS.containsKey(type)) {
            return Optional.empty();
        }
        var paths = new HashSet<String>();
        FIELDS.get(type).forEach(field -> paths.add("/" + field));
        var shares = SHARES.get(type);
        if (shares != null) {
            var own = ownOf(event, shares);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            paths.addAll(own);
        }
        return Optional.of(paths);
    }

    private List<String> ownOf(StoredEvent event, List<String> shares) {
        var array = shares.get(0);
        var own = new ArrayList<String>();
        var elements = JsonMapper.shared().readTree(event.payload()).path(array);
        for (int at = 0; at < elements.size(); at++) {
            if (elements.get(at).path("investorUserNo").asString("").equals(investor)) {
                for (var field : shares.subList(1, shares.size())) {
                    own.add("/" + array + "/" + at + "/" + field);
                }
            }
        }
        return own;
    }
}
