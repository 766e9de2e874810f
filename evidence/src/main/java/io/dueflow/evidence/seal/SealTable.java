package io.dueflow.evidence.seal;

import io.dueflow.evidence.hash.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The seals and the hashes that they were made from. Rows are added and never changed. */
public final class SealTable {

    /** Its key has no meaning but must never be used for anything else. */
    private static final String TAKE_TURN = "select pg_try_advisory_xact_lock(7283562)";

    private static final String ADD_SEAL = """
            insert into seal (no, date, events, first_place, last_place, tree, root, sealed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SEALED_BY = "select * from seal where no > ? and sealed_at <= ? order by no limit ?";
    private static final String ADD_BLOCK =
            "insert into sealed_block (seal, block, first_place, last_place, root) values (?, ?, ?, ?, ?)";
    private static final String ADD_EVENTS = """
            insert into sealed_event (place, stream, sequence_number, hash)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bytea[])""";

    private final JdbcTemplate jdbc;

    public SealTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether this transaction alone may seal until it ends */
    boolean takeTurn() {
        return Boolean.TRUE.equals(jdbc.queryForObject(TAKE_TURN, Boolean.class));
    }

    public byte[] key() {
        return jdbc.queryForObject("select key from seal_key", byte[].class);
    }

    public Optional<Seal> find(long no) {
        return jdbc.query("select * from seal where no = ?", SealTable::read, no).stream()
                .findFirst();
    }

    public Optional<Seal> newest() {
        return jdbc.query("select * from seal order by no desc limit 1", SealTable::read).stream()
                .findFirst();
    }

    public List<Seal> after(long no, int most) {
        return jdbc.query("select * from seal where no > ? order by no limit ?", SealTable::read, no, most);
    }

    /** Those made up to a moment. */
    List<Seal> sealedBy(Instant moment, long no, int most) {
        return jdbc.query(SEALED_BY, SealTable::read, no, Timestamp.from(moment), most);
    }

    /** The seal that has the place between its first and its last. */
    public Optional<Seal> of(long place) {
        return jdbc
                .query(
                        "select * from seal where last_place >= ? and first_place <= ? order by no limit 1",
                        SealTable::read,
                        place,
                        place)
                .stream()
                .findFirst();
    }

    void add(Seal seal, Instant sealedAt) {
        jdbc.update(
                ADD_SEAL,
                seal.no(),
                seal.date(),
                seal.events(),
                seal.firstPlace(),
                seal.lastPlace(),
                seal.tree().bytes(),
                seal.root().bytes(),
                Timestamp.from(sealedAt));
    }

    void add(long seal, Block block) {
        jdbc.update(
                ADD_BLOCK,
                seal,
                block.no(),
                block.firstPlace(),
                block.lastPlace(),
                block.root().bytes());
    }

    void add(List<SealedEvent> events) {
        jdbc.update(
                ADD_EVENTS,
                events.stream().map(SealedEvent::place).toArray(Long[]::new),
                events.stream().map(SealedEvent::stream).toArray(String[]::new),
                events.stream().map(SealedEvent::sequenceNumber).toArray(Long[]::new),
                events.stream().map(event -> event.hash().bytes()).toArray(byte[][]::new));
    }

    public List<Block> blocks(long seal) {
        return jdbc.query(
                "select * from sealed_block where seal = ? order by block",
                (row, number) -> new Block(
                        row.getInt("block"), row.getLong("first_place"), row.getLong("last_place"), hash(row, "root")),
                seal);
    }

    /** What is sealed between two places, both included. */
    public List<SealedEvent> events(long first, long last, int most) {
        return jdbc.query(
                "select * from sealed_event where place between ? and ? order by place limit ?",
                (row, number) -> new SealedEvent(
                        row.getLong("place"),
                        row.getString("stream"),
                        row.getLong("sequence_number"),
                        hash(row, "hash")),
                first,
                last,
                most);
    }

    private static Seal read(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("no"),
                row.getObject("date", LocalDate.class),
                row.getLong("events"),
                row.getLong("first_place"),
                row.getLong("last_place"),
                hash(row, "tree"),
                hash(row, "root"));
    }

    /** What has not the length of a hash any more cannot be the one of anything. */
    private static Hash hash(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Hash.ZERO;
    }
}
