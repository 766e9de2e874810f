package io.dueflow.bank.gateway.statement;

import io.dueflow.messages.bank.statement.StatementUnreadable;
import java.util.ArrayList;
import java.util.List;

/** Takes a line of CSV apart; a field in quotes may hold commas and doubled quotes, but no end of a line. */
final class CsvLine {

    private final String text;
    private final long number;
    private int at;

    private CsvLine(String text, long number) {
        this.text = text;
        this.number = number;
    }

    static List<String> fields(String text, long number) {
        return new CsvLine(text, number).fields();
    }

    private List<String> fields() {
        var fields = new ArrayList<String>(StatementColumns.ALL.size());
        do {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at++ < text.length());
        return fields;
    }

    private String plain() {
        var end = text.indexOf(',', at);
        var start = at;
        at = end < 0 ? text.length() : end;
        return text.substring(start, at);
    }

    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (true) {
            var quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new StatementUnreadable(number, "line", "has a quote that does not end");
            }
            field.append(text, at, quote);
            at = quote + 1;
            if (at == text.length() || text.charAt(at) == ',') {
                return field.toString();
            }
            if (text.charAt(at) != '"') {
                throw new StatementUnreadable(number, "line", "goes on after a closing quote");
            }
            field.append('"');
            at++;
        }
    }
}
