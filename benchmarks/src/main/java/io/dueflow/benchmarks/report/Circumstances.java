package io.dueflow.benchmarks.report;

import static io.dueflow.benchmarks.report.Target.number;

/** Where, when and with what it was measured. */
final class Circumstances {

    private final Results results;

    Circumstances(Results results) {
        this.results = results;
    }

    String table() {
        var machine = results.machine();
        var table = new MarkdownTable("", "");
        table.row("when", results.began());
        table.row("commit", results.commit());
        table.row("processor", "%s, %d cores".formatted(machine.cpu(), machine.cores()));
        table.row("memory", "%,d MiB".formatted(machine.memoryMiB()));
        table.row("system", machine.kernel());
        table.row("write and fsync of 8 KiB", number(machine.fsyncMillis()) + " ms");
        table.row("Java", results.java());
        table.row("PostgreSQL", results.postgres());
        table.row("options of each contender's JVM", "`" + String.join(" ", results.javaOptions()) + "`");
        table.row("signatures", results.signatureAlgorithm());
        return table.toString();
    }
}
