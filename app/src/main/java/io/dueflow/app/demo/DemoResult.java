package io.dueflow.app.demo;

import io.dueflow.app.books.BooksProof;
import io.dueflow.messages.query.RunTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of a demo: the run's totals, and what the witnesses say of the money. */
record DemoResult(int projects, RunTotals totals, BooksProof proof, Duration took) {

    long refused() {
        return totals.refused().values().stream().mapToLong(Long::longValue).sum();
    }

    /** From the opening of the run to its last row, in seconds. */
    BigDecimal seconds() {
        return BigDecimal.valueOf(took.toMillis(), 3);
    }

    BigDecimal repaymentsPerSecond() {
        return BigDecimal.valueOf(totals.repaid())
                .divide(seconds().max(new BigDecimal("0.001")), 1, RoundingMode.HALF_UP);
    }

    /** One object for machines; amounts in yuan. */
    Map<String, Object> asJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("projects", projects);
        json.put("installmentsDue", totals.installmentsDue());
        json.put("repaid", totals.repaid());
        json.put("refused", refused());
        json.put("unknown", totals.unknown());
        json.put("amountDue", totals.amountDue().yuan());
        json.put("amountCollected", totals.amountCollected().yuan());
        json.put("investorsCredited", totals.investorsCredited().yuan());
        json.put("commission", totals.commission().yuan());
        json.put("booksAgree", proof.agree());
        json.put("seconds", seconds());
        json.put("repaymentsPerSecond", repaymentsPerSecond());
        return json;
    }
}
