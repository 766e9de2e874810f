package io.dueflow.reminder.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The directory of those who have no service for it: a table that is filled by import. */
public final class MobileTable implements BorrowerDirectory {

    private static final String FIND = "select mobile from borrower_mobile where consumer_id = ?";

    private static final String SAVE = """
            insert into borrower_mobile (consumer_id, mobile, changed_at) values (?, ?, ?)
            on conflict (consumer_id) do update set mobile = excluded.mobile, changed_at = excluded.changed_at
            where borrower_mobile.mobile <> excluded.mobile""";

    private final JdbcTemplate jdbc;

    public MobileTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Mobile> mobileOf(String consumerId) {
        try {
            return jdbc.queryForList(FIND, String.class, consumerId).stream()
                    .map(Mobile::new)
                    .findFirst();
        } catch (DataAccessException e) {
            throw new DirectorySilent("the table of numbers cannot be read", e);
        }
    }

    /** Saves the entries and returns how many of them were new or other than before. */
    int save(List<DirectoryEntry> entries, Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        var changed = jdbc.batchUpdate(
                SAVE,
                entries.stream()
                        .map(entry ->
                                new Object[] {entry.consumerId(), entry.mobile().e164(), moment})
                        .toList());
        var count = 0;
        for (var rows : changed) {
            count += rows;
        }
        return count;
    }
}
