package io.dueflow.reminder.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The directory of those who have no service for it: a table that is filled by import. */
public final class MobileTable implements BorrowerDirectory {

    private static final String FIND = "select mobile from borrower_mobile where consumer_id = ?";

    private static final String SAVE = """
            insert into borrower_mobile (consumer_id, mobile, changed_at)
            select consumer_id, mobile, ? from unnest(?::text[], ?::text[]) entry (consumer_id, mobile)
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

    /**
     * Saves the entries and returns how many were new or other than before; of several about one consumer the last counts.
     * The driver does not tell that of a batch of statements which it rewrites as one.
     */
    int save(List<DirectoryEntry> entries, Instant at) {
        var mobiles = new TreeMap<String, String>();
        entries.forEach(entry -> mobiles.put(entry.consumerId(), entry.mobile().e164()));
        return jdbc.update(
                SAVE,
                at.atOffset(ZoneOffset.UTC),
                mobiles.keySet().toArray(String[]::new),
                mobiles.values().toArray(String[]::new));
    }
}
