package io.dueflow.app.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The accounts of several witnesses, held against one another.
 *
 * @param books by the witness's name, in the order in which they are shown
 */
public record BooksProof(LinkedHashMap<String, Books> books) {

    private static final int MOST_DIFFERENCES = 20;

    /** Whether everything that was collected went to somebody, and all witnesses say the same to the cent. */
    public boolean agree() {
        return differences().isEmpty();
    }

    /** What does not agree, in words; the first {@value #MOST_DIFFERENCES}. */
    public List<String> differences() {
        var differences = new ArrayList<String>();
        books.forEach((witness, book) -> {
            if (!book.balanced()) {
                differences.add("%s: collected %s is not credited %s + commission %s"
                        .formatted(witness, book.collected(), book.credited(), book.commission()));
            }
        });
        var first = books.entrySet().iterator().next();
        books.forEach((witness, book) -> compare(first, Map.entry(witness, book), differences));
        return differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size()));
    }

    private static void compare(Map.Entry<String, Books> one, Map.Entry<String, Books> other, List<String> found) {
        var amounts = new LinkedHashMap<String, Object[]>();
        amounts.put(
                "collected", pair(one.getValue().collected(), other.getValue().collected()));
        amounts.put(
                "credited to investors",
                pair(one.getValue().credited(), other.getValue().credited()));
        amounts.put(
                "commission", pair(one.getValue().commission(), other.getValue().commission()));
        amounts.put("frozen", pair(one.getValue().frozen(), other.getValue().frozen()));
        addUsers(
                "debited from ",
                one.getValue().debitedByUser(),
                other.getValue().debitedByUser(),
                amounts);
        addUsers(
                "credited to ",
                one.getValue().creditedByUser(),
                other.getValue().creditedByUser(),
                amounts);
        amounts.forEach((what, pair) -> {
            if (!Objects.equals(pair[0], pair[1])) {
                found.add("%s: %s says %s, %s says %s".formatted(what, one.getKey(), pair[0], other.getKey(), pair[1]));
            }
        });
    }

    private static void addUsers(String what, Map<String, ?> one, Map<String, ?> other, Map<String, Object[]> amounts) {
        var users = new TreeSet<>(one.keySet());
        users.addAll(other.keySet());
        users.forEach(user -> amounts.put(what + user, pair(one.get(user), other.get(user))));
    }

    private static Object[] pair(Object one, Object other) {
        return new Object[] {one, other};
    }
}
