package io.dueflow.app.serve;

import java.time.Duration;

/** Your PostgreSQL did not take a connection for as long as a start waits for it. */
final class DatabaseSilent extends IllegalStateException {

    DatabaseSilent(String address, Duration patience, String reason) {
        super(
                "The database at %s took no connection within %d s (%s). Check spring.datasource.url, or have the start wait longer by dueflow.database.patience."
                        .formatted(address, patience.toSeconds(), reason));
    }
}
