package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/** How a recorded request lies in a row of {@code bank_outstanding}. */
final class OutstandingRow {

    private static final String FREEZE = "FREEZE";
    private static final String CONFIRMATION = "CONFIRMATION";
    private static final String RELEASE = "RELEASE";

    private final BankEvent request;

    private OutstandingRow(BankEvent request) {
        this.request = request;
    }

    /** One array for each column from {@code request_no} to {@code commission_cents}, in the order of the requests. */
    static List<Object> columnsOf(List<BankEvent> requests) {
        var rows = requests.stream().map(OutstandingRow::new).toList();
        return List.of(
                texts(rows, row -> row.request.requestNo()),
                texts(rows, OutstandingRow::kind),
                texts(rows, row -> row.request.projectNo()),
                rows.stream().map(row -> row.request.period()).toArray(Integer[]::new),
                rows.stream().map(row -> row.request.attempt()).toArray(Integer[]::new),
                texts(rows, OutstandingRow::borrowerUserNo),
                texts(rows, OutstandingRow::freezeRequestNo),
                texts(rows, OutstandingRow::confirmationRequestNo),
                rows.stream().map(OutstandingRow::amountCents).toArray(Long[]::new),
                rows.stream().map(OutstandingRow::commissionCents).toArray(Long[]::new));
    }

    private static String[] texts(List<OutstandingRow> rows, Function<OutstandingRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private String kind() {
        if (request instanceof FreezeRequested) {
            return FREEZE;
        }
        return request instanceof ReleaseRequested ? RELEASE : CONFIRMATION;
    }

    private String borrowerUserNo() {
        return request instanceof FreezeRequested freeze ? freeze.borrowerUserNo() : null;
    }

    private String freezeRequestNo() {
        if (request instanceof ReleaseRequested release) {
            return release.freezeRequestNo();
        }
        return request instanceof ConfirmationRequested confirmation ? confirmation.freezeRequestNo() : null;
    }

    private String confirmationRequestNo() {
        return request instanceof ReleaseRequested release ? release.confirmationRequestNo() : null;
    }

    private Long amountCents() {
        if (request instanceof FreezeRequested freeze) {
            return freeze.amount().cents();
        }
        return request instanceof ReleaseRequested release
                ? release.amount().cents()
                : ((ConfirmationRequested) request).amount().cents();
    }

    private Long commissionCents() {
        return request instanceof ConfirmationRequested confirmation
                ? confirmation.commission().cents()
                : null;
    }

    static Outstanding read(ResultSet row, int rowNumber) throws SQLException {
        return new Outstanding(
                request(row),
                Outstanding.State.valueOf(row.getString("state")),
                row.getInt("asked"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static BankEvent request(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return switch (kind) {
            case FREEZE -> freeze(row);
            case CONFIRMATION -> confirmation(row);
            case RELEASE -> release(row);
            default -> throw new SQLException("bank_outstanding has a row of unknown kind " + kind);
        };
    }

    private static FreezeRequested freeze(ResultSet row) throws SQLException {
        return new FreezeRequested(
                row.getString("request_no"),
                row.getString("project_no"),
                row.getInt("period"),
                row.getInt("attempt"),
                row.getString("borrower_user_no"),
                Money.ofCents(row.getLong("amount_cents")));
    }

    private static ConfirmationRequested confirmation(ResultSet row) throws SQLException {
        return new ConfirmationRequested(
                row.getString("request_no"),
                row.getString("freeze_request_no"),
                row.getString("project_no"),
                row.getInt("period"),
                row.getInt("attempt"),
                Money.ofCents(row.getLong("amount_cents")),
                Money.ofCents(row.getLong("commission_cents")));
    }

    private static ReleaseRequested release(ResultSet row) throws SQLException {
        return new ReleaseRequested(
                row.getString("request_no"),
                row.getString("freeze_request_no"),
                row.getString("confirmation_request_no"),
                row.getString("project_no"),
                row.getInt("period"),
                row.getInt("attempt"),
                Money.ofCents(row.getLong("amount_cents")));
    }
}
