package io.dueflow.app.books;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who is asked for the books beside us.
 *
 * @param bankLedger where the bank shows its own ledger, as our simulator does, or null where it does not
 */
@ConfigurationProperties("dueflow.books")
public record BooksSettings(URI bankLedger) {}
