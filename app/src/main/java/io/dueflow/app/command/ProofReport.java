package io.dueflow.app.command;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A proof to the cent as a table: witnesses in rows, what became of the frozen money in columns. */
final class ProofReport {

    private static final List<String> COLUMNS =
            List.of("frozen", "credited", "commission", "released", "stillFrozen", "paid");
    private static final String ROW = "  %-12s %16s %16s %14s %14s %16s %16s%n";

    private final PrintWriter out;

    ProofReport(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode proof) {
        var repayment = proof.path("repayment").asString("");
        out.printf(
                "%s%s to %s%n",
                repayment.isEmpty() ? "" : repayment + ", ",
                proof.path("from").asString(),
                proof.path("to").asString());
        out.printf(ROW, "", "frozen =", "credited +", "commission +", "released +", "still frozen", "| in all paid");
        proof.path("witnesses").forEach(this::row);
        proof.path("witnesses").forEach(this::remark);
        proof.path("listed").forEach(this::difference);
        out.println(verdict(proof));
    }

    private void row(JsonNode witness) {
        var amounts =
                COLUMNS.stream().map(column -> amount(witness.path(column))).toArray();
        var cells = new Object[amounts.length + 1];
        cells[0] = witness.path("witness").asString();
        System.arraycopy(amounts, 0, cells, 1, amounts.length);
        out.printf(ROW, cells);
    }

    private void remark(JsonNode witness) {
        var name = witness.path("witness").asString();
        if (witness.hasNonNull("silent")) {
            out.printf("  %s cannot say: %s%n", name, witness.path("silent").asString());
        }
        if (witness.has("foots") && !witness.path("foots").asBoolean()) {
            out.printf("  %s does not foot.%n", name);
        }
        if (witness.hasNonNull("messages")) {
            out.printf("  %s tell what was paid, not who got it: %s told", name, count(witness, "messages"));
            out.printf(", %s of them not sent yet", count(witness, "notSent"));
            out.printf(", %s repayments from before there were messages.%n", count(witness, "beforeMessages"));
        }
    }

    private void difference(JsonNode difference) {
        var event = difference.hasNonNull("event") ? "  (event " + difference.path("event") + ")" : "";
        out.printf(
                "  %-14s %-12s %s%s%n",
                difference.path("kind").asString(),
                difference.path("repayment").asString(""),
                difference.path("words").asString(),
                event);
    }

    private static String verdict(JsonNode proof) {
        var timing = proof.path("timing").asLong();
        var midnight = timing == 0 ? "" : " " + timing + " more lie on different sides of midnight, which is no error.";
        return switch (proof.path("verdict").asString()) {
            case "AGREES" -> "All who can say agree to the cent." + midnight;
            case "DIFFERS" -> "NOT PROVEN: " + proof.path("differences") + " differences." + midnight;
            default -> "NOT PROVEN: not everybody who should say something could." + midnight;
        };
    }

    private static String amount(JsonNode value) {
        return value.isNumber() ? "%,.2f".formatted(value.decimalValue()) : "-";
    }

    private static String count(JsonNode witness, String name) {
        return witness.path(name).asString();
    }
}
