package io.dueflow.reconciliation.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A day as a page to be read and printed, without scripts: what both sides come to, what differs, and by what. */
final class HtmlReport {

    /** Whatever it puts into the page is escaped. */
    private static final Template TEMPLATE = Mustache.compiler()
            .withLoader(HtmlReport::template)
            .withFormatter(new PageText())
            .compile(template("day"));

    private HtmlReport() {}

    static void write(DayPage page, Writer out) {
        TEMPLATE.execute(page, out);
    }

    private static Reader template(String name) {
        var file = HtmlReport.class.getResourceAsStream(name + ".mustache");
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}
