package io.dueflow.benchmarks.contest;

import java.util.Arrays;
import java.util.Locale;

/** Who takes part. The classes are named only, so that each is loaded in its own process alone. */
public enum Entrant {
    DUEFLOW("Dueflow", "io.dueflow.benchmarks.ours.Ours"),
    TUNED_CRUD("CRUD, tuned", "io.dueflow.benchmarks.rival.tuned.TunedCrud"),
    SINGLE_STATEMENT_CRUD("CRUD, one statement a step", "io.dueflow.benchmarks.rival.tuned.SingleStatementCrud"),
    ORIGINAL_DESIGN("the original design", "io.dueflow.benchmarks.rival.original.OriginalDesign"),
    DBOS("DBOS Transact", "io.dueflow.benchmarks.rival.dbos.DbosWorkflow"),
    STOCK_AXON("Axon as it comes", "io.dueflow.benchmarks.rival.stock.StockAxon");

    private final String title;
    private final String contender;

    Entrant(String title, String contender) {
        this.title = title;
        this.contender = contender;
    }

    /** The name on the command line, such as {@code tuned-crud}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** Throws {@link IllegalArgumentException} that lists the known ones. */
    public static Entrant named(String id) {
        return Arrays.stream(values())
                .filter(entrant -> entrant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no contender " + id + "; known are "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Entrant::id).toList())));
    }

    /** The name of its class, a {@link io.dueflow.benchmarks.contender.Contender}. */
    public String contender() {
        return contender;
    }

    /** Whether the contender was built in. */
    public boolean isPresent() {
        var classFile = contender.replace('.', '/') + ".class";
        return Entrant.class.getClassLoader().getResource(classFile) != null;
    }
}
