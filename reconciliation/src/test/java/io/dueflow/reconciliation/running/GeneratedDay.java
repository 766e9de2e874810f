package io.dueflow.reconciliation.running;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementPayout;
import io.dueflow.messages.bank.statement.StatementResult;
import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day of repayments as the bank and as our events have it: most are frozen and settled, one in ten is refused, one in
 * twenty released. Nothing of it is kept in memory, so a day may have a million lines.
 */
final class GeneratedDay {

    private static final Money AMOUNT = Money.ofCents(103_000);
    private static final Money COMMISSION = Money.ofCents(1_000);
    private static final Money CENT = Money.ofCents(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalDate date;
    private final Instant opens;
    private final int repayments;
    private final Map<Integer, Seed> seeds = new HashMap<>();
    private String only;

    GeneratedDay(LocalDate date, int repayments) {
        this.date = date;
        this.opens = Shanghai.at(date, LocalTime.of(5, 0));
        this.repayments = repayments;
    }

    /** Makes something wrong with a repayment that is to be settled. */
    GeneratedDay with(int repayment, Seed seed) {
        seeds.put(repayment, seed);
        return this;
    }

    /** The statement lists nothing else. */
    GeneratedDay listingOnly(String requestNo) {
        only = requestNo;
        return this;
    }

    Map<Integer, Seed> seeds() {
        return seeds;
    }

    void repair(int repayment) {
        seeds.remove(repayment);
    }

    LocalDate date() {
        return date;
    }

    String projectNo(int repayment) {
        return "P%s%07d".formatted(date, repayment);
    }

    /** Whether the repayment is one that goes through, as those with a seed have to. */
    static boolean isSettled(int repayment) {
        return repayment % 20 != 3 && repayment % 10 != 7;
    }

    void writeEvents(Connection connection) throws SQLException {
        var copy = copyIn(connection);
        // In the order of their moments, as a store has them: receivables long before, late answers last.
        write(
                copy,
                (repayment, rows) -> rows.add(
                        "receivable/" + projectNo(repayment) + "/1",
                        0,
                        opens.minusSeconds(864_000),
                        new ReceivableOpened(projectNo(repayment), 1, date, 1, 1, shares())));
        write(copy, this::write);
        write(copy, (repayment, rows) -> {
            if (seeds.get(repayment) == Seed.ANSWERED_AFTER_MIDNIGHT) {
                var confirmation = projectNo(repayment) + "-1-1-C";
                rows.add("bank/" + confirmation, 1, opens.plusSeconds(20 * 3_600), confirmed(repayment));
            }
        });
        copy.endCopy();
    }

    static void writeEvent(Connection connection, String stream, int sequence, Instant at, Object event)
            throws SQLException {
        var copy = copyIn(connection);
        var rows = new EventRows();
        rows.add(stream, sequence, at, event);
        rows.send(copy);
        copy.endCopy();
    }

    private static CopyIn copyIn(Connection connection) throws SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier, "
                        + "meta_data, payload, payload_type, time_stamp) from stdin");
    }

    private void write(CopyIn copy, BiConsumer<Integer, EventRows> writer) throws SQLException {
        for (var repayment = 0; repayment < repayments; repayment++) {
            var rows = new EventRows();
            writer.accept(repayment, rows);
            rows.send(copy);
        }
    }

    private RepaymentConfirmed confirmed(int repayment) {
        var project = projectNo(repayment);
        return new RepaymentConfirmed(project + "-1-1-C", project + "-1-1-F", project, 1, 1, AMOUNT, COMMISSION);
    }

    private static List<ReceivableShare> shares() {
        return List.of(
                new ReceivableShare("T1", "I1", Money.ofCents(60_000), Money.ofCents(1_440), Money.ofCents(72)),
                new ReceivableShare("T2", "I2", Money.ofCents(40_000), Money.ofCents(560), Money.ofCents(28)));
    }

    private void write(int repayment, EventRows rows) {
        var project = projectNo(repayment);
        var at = opens.plusMillis(repayment);
        var seed = seeds.get(repayment);
        var freeze = project + "-1-1-F";
        var confirmation = project + "-1-1-C";
        var release = project + "-1-1-R";
        rows.add("bank/" + freeze, 0, at, new FreezeRequested(freeze, project, 1, 1, "B1", AMOUNT));
        if (repayment % 10 == 7) {
            var reason = RefusalReason.BALANCE_TOO_LOW;
            rows.add("bank/" + freeze, 1, at, new FreezeRefused(freeze, project, 1, 1, reason, "30042", "no money"));
            return;
        }
        rows.add("bank/" + freeze, 1, at, new FundsFrozen(freeze, project, 1, 1, "B1", AMOUNT));
        if (seed == Seed.NEVER_SETTLED) {
            return;
        }
        var asked = new ConfirmationRequested(confirmation, freeze, project, 1, 1, AMOUNT, COMMISSION);
        rows.add("bank/" + confirmation, 0, at, asked);
        if (repayment % 20 == 3) {
            var reason = RefusalReason.INVALID_REQUEST;
            var refused = new ConfirmationRefused(confirmation, freeze, project, 1, 1, reason, "00003", "no");
            rows.add("bank/" + confirmation, 1, at, refused);
            var release0 = new ReleaseRequested(release, freeze, confirmation, project, 1, 1, AMOUNT);
            rows.add("bank/" + release, 0, at, release0);
            rows.add("bank/" + release, 1, at, new FreezeReleased(release, freeze, project, 1, 1, AMOUNT));
        } else if (seed != Seed.ANSWER_LOST && seed != Seed.ANSWERED_AFTER_MIDNIGHT) {
            rows.add("bank/" + confirmation, 1, at, confirmed(repayment));
        }
    }

    StatementTotals statement(Consumer<StatementLine> taker) {
        var counted = new long[2];
        IntStream.range(0, repayments)
                .forEach(repayment -> lines(repayment, line -> {
                    if (only != null && !only.equals(line.requestNo())) {
                        return;
                    }
                    counted[0]++;
                    counted[1] += line.booked() ? line.amount().cents() : 0;
                    taker.accept(numbered(line, counted[0]));
                }));
        var sha256 = "digest of " + seeds.size();
        return new StatementTotals(date, counted[0], Money.ofCents(counted[1]), sha256, true);
    }

    private void lines(int repayment, Consumer<StatementLine> taker) {
        var project = projectNo(repayment);
        var seed = seeds.get(repayment);
        var freeze = line(project, "F", seed == Seed.OTHER_PAYER ? "B2" : "B1", repayment % 10 != 7);
        taker.accept(freeze);
        if (seed == Seed.LISTED_TWICE) {
            taker.accept(freeze);
        }
        if (seed == Seed.NOBODY_ASKED) {
            taker.accept(line(project, "X", "B1", true));
        }
        if (repayment % 20 == 3) {
            taker.accept(line(project, "C", "B1", false));
            taker.accept(line(project, "R", "B1", true));
        } else if (freeze.booked() && seed != Seed.LINE_LEFT_OUT && seed != Seed.NEVER_SETTLED) {
            taker.accept(settlement(project, seed));
        }
    }

    private StatementLine settlement(String project, Seed seed) {
        var more = seed == Seed.A_CENT_MORE ? CENT : Money.ZERO;
        var shifted = seed == Seed.COMMISSION_A_CENT_LESS ? CENT : Money.ZERO;
        var first = Money.ofCents(61_368).plus(more).plus(shifted);
        var second = Money.ofCents(40_532);
        var swapped = seed == Seed.INVESTORS_EXCHANGED;
        var booked = seed != Seed.SETTLEMENT_SHOWN_AS_REFUSED;
        var amount = AMOUNT.plus(more);
        return new StatementLine(
                0,
                StatementEntry.SETTLEMENT,
                project + "-1-1-C",
                project + "-1-1-F",
                project,
                "B1",
                amount,
                booked ? amount.minus(first).minus(second) : Money.ZERO,
                booked
                        ? List.of(
                                new StatementPayout("I2", swapped ? first : second),
                                new StatementPayout("I1", swapped ? second : first))
                        : List.of(),
                opens,
                booked ? StatementResult.BOOKED : StatementResult.REFUSED,
                booked ? "00000" : "00003");
    }

    private StatementLine line(String project, String kind, String payer, boolean booked) {
        var entry = kind.equals("R")
                ? StatementEntry.RELEASE
                : kind.equals("C") ? StatementEntry.SETTLEMENT : StatementEntry.FREEZE;
        return new StatementLine(
                0,
                entry,
                project + "-1-1-" + kind,
                entry == StatementEntry.FREEZE ? null : project + "-1-1-F",
                project,
                payer,
                AMOUNT,
                Money.ZERO,
                List.of(),
                opens,
                booked ? StatementResult.BOOKED : StatementResult.REFUSED,
                booked ? "00000" : "30042");
    }

    private static StatementLine numbered(StatementLine line, long number) {
        return new StatementLine(
                number,
                line.entry(),
                line.requestNo(),
                line.freezeRequestNo(),
                line.projectNo(),
                line.userNo(),
                line.amount(),
                line.commission(),
                line.payouts(),
                line.bookedAt(),
                line.result(),
                line.bankCode());
    }

    private static final class EventRows {

        private final StringBuilder text = new StringBuilder();

        void send(CopyIn copy) throws SQLException {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }

        void add(String stream, int sequence, Instant at, Object event) {
            text.append(stream).append('\t').append(sequence).append("\t\\N\t");
            text.append(stream).append('#').append(sequence).append("\t\\\\x7b7d\t\\\\x");
            text.append(HexFormat.of().formatHex(JSON.writeValueAsBytes(event))).append('\t');
            text.append(event.getClass().getName()).append('\t').append(at).append('\n');
        }
    }
}
