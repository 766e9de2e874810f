package io.dueflow.evidence.statement;

import io.dueflow.messages.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes a page; whatever is not markup of ours is escaped. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    /** Markup of ours, as it is. */
    Html markup(String markup) {
        page.append(markup);
        return this;
    }

    Html line(String markup) {
        return markup(markup).markup("\n");
    }

    Html text(Object value) {
        value.toString().codePoints().forEach(this::escape);
        return this;
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> page.append("&amp;");
            case '<' -> page.append("&lt;");
            case '>' -> page.append("&gt;");
            case '"' -> page.append("&quot;");
            case '\'' -> page.append("&#39;");
            default -> page.appendCodePoint(character);
        }
    }

    Html cell(Object value) {
        return markup("<td>").text(value).markup("</td>");
    }

    Html cell(Money amount) {
        return markup("<td class=\"n\">").text(yuan(amount)).markup("</td>");
    }

    Html entry(String name, Object value) {
        return markup("<dt>").text(name).markup("</dt><dd>").text(value).line("</dd>");
    }

    /** With thousands apart and two decimals. */
    static String yuan(Money amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.yuan());
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
