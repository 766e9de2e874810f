package io.dueflow.status.record;

import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.status.compose.FinanceOrderFacts;
import io.dueflow.status.compose.MessageWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages that one batch of events calls for, written together. */
final class MessagesOfAUnitOfWork {

    private record Change(long position, Instant at, FinanceOrderEvent event) {}

    private final List<Change> changes = new ArrayList<>();
    private final Map<Long, NewMessage> repayments = new LinkedHashMap<>();
    private final Map<StatusTopic, Map<Long, Instant>> sent = new EnumMap<>(StatusTopic.class);
    private final Set<Long> inTrouble = new HashSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    void tell(long position, Instant at, FinanceOrderEvent event) {
        changes.add(new Change(position, at, event));
    }

    void tell(long position, Instant at, RepaymentEvent event, MessageWriter writer) {
        var content = writer.write(position, at, event);
        repayments.put(
                position, NewMessage.notSent(StatusTopic.REPAYMENT_STATUS, position, event.repaymentNo(), content, at));
    }

    /** @return whether it is written as sent, with all others; else it has to be noted as sent afterwards */
    boolean writesAsSent(StatusTopic topic, long messageId, Instant at) {
        if (inTrouble.contains(messageId)) {
            return false;
        }
        if (repayments.computeIfPresent(messageId, (id, message) -> message.sent(at)) == null) {
            sent.computeIfAbsent(topic, any -> new HashMap<>()).putIfAbsent(messageId, at);
        }
        return true;
    }

    /** For a message that this batch may only now write, and that was not simply sent. */
    void trouble(long messageId, Runnable change) {
        inTrouble.add(messageId);
        afterwards(change);
    }

    /** For what concerns messages that this batch may only now write. */
    void afterwards(Runnable change) {
        afterwards.add(change);
    }

    /** @return whether there is anything new to send */
    boolean write(FinanceOrderTable orders, MessageTables messages, MessageWriter writer) {
        if (!changes.isEmpty()) {
            var facts = facts(orders);
            messages.insert(
                    StatusTopic.FINANCE_STATUS,
                    changes.stream()
                            .map(change -> compose(change, facts, writer))
                            .toList());
        }
        if (!repayments.isEmpty()) {
            messages.insert(StatusTopic.REPAYMENT_STATUS, repayments.values());
        }
        sent.forEach(messages::sent);
        afterwards.forEach(Runnable::run);
        return !changes.isEmpty() || !repayments.isEmpty();
    }

    private Map<String, FinanceOrderFacts> facts(FinanceOrderTable orders) {
        var placed = changes.stream()
                .map(Change::event)
                .filter(FinanceOrderPlaced.class::isInstance)
                .map(event -> FinanceOrderFacts.of((FinanceOrderPlaced) event))
                .toList();
        if (!placed.isEmpty()) {
            orders.insert(placed);
        }
        var facts = new HashMap<String, FinanceOrderFacts>();
        placed.forEach(order -> facts.put(order.financeId(), order));
        var missing = missing(facts.keySet());
        if (!missing.isEmpty()) {
            facts.putAll(orders.find(missing));
        }
        return facts;
    }

    private Set<String> missing(Set<String> known) {
        return changes.stream()
                .map(change -> change.event().financeId())
                .filter(financeId -> !known.contains(financeId))
                .collect(Collectors.toSet());
    }

    private static NewMessage compose(Change change, Map<String, FinanceOrderFacts> facts, MessageWriter writer) {
        var financeId = change.event().financeId();
        var order = facts.get(financeId);
        if (order == null) {
            throw new IllegalStateException("finance order " + financeId + " was never placed: " + change.event());
        }
        var content = writer.write(change.position(), change.at(), change.event(), order);
        return NewMessage.notSent(StatusTopic.FINANCE_STATUS, change.position(), financeId, content, change.at());
    }
}
