package io.dueflow.reconciliation.match;

import io.dueflow.messages.money.Money;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each investor gets of a settlement, as one text: the same payouts are the same text in whatever order they came,
 * so that most of a million need not be taken apart. Nobody is listed with nothing.
 */
public record Payouts(String text) {

    public static final Payouts NONE = new Payouts("");

    private static final char AMOUNT_FOLLOWS = '\u001f';
    private static final char ENTRY_ENDS = '\u001e';
    /** A project may have a thousand investors; a person reads the first of those who differ. */
    private static final int MOST_NAMED = 10;

    public static Payouts of(SortedMap<String, Money> byUser) {
        var text = new StringBuilder();
        byUser.forEach((userNo, amount) -> {
            if (!amount.equals(Money.ZERO)) {
                text.append(userNo)
                        .append(AMOUNT_FOLLOWS)
                        .append(amount.cents())
                        .append(ENTRY_ENDS);
            }
        });
        return text.isEmpty() ? NONE : new Payouts(text.toString());
    }

    /** The users who get another amount there than here, with these amounts and the others; empty where all agree. */
    String differencesTo(Payouts others) {
        if (text.equals(others.text)) {
            return "";
        }
        var here = byUser();
        var there = others.byUser();
        var users = new TreeSet<>(here.keySet());
        users.addAll(there.keySet());
        var named = new ArrayList<String>();
        for (var user : users) {
            var mine = here.getOrDefault(user, Money.ZERO);
            var theirs = there.getOrDefault(user, Money.ZERO);
            if (!mine.equals(theirs)) {
                named.add(user + " " + mine + " instead of " + theirs);
            }
        }
        return named.size() <= MOST_NAMED
                ? String.join(", ", named)
                : String.join(", ", named.subList(0, MOST_NAMED)) + " and " + (named.size() - MOST_NAMED) + " more";
    }

    private Map<String, Money> byUser() {
        var byUser = new TreeMap<String, Money>();
        for (var at = 0; at < text.length(); ) {
            var amount = text.indexOf(AMOUNT_FOLLOWS, at);
            var end = text.indexOf(ENTRY_ENDS, amount);
            byUser.put(text.substring(at, amount), Money.ofCents(Long.parseLong(text.substring(amount + 1, end))));
            at = end + 1;
        }
        return byUser;
    }
}
