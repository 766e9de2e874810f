package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** How a recorded request lies in a row of {@code bank_outstanding}. */
final class OutstandingRow {

    private static final String FREEZE = "FREEZE";
    private static final String CONFIRMATION = "CONFIRMATION";

    private OutstandingRow() {}

    /** One array for each column from {@code request_no} to {@code commission_cents}, in the order of the requests. */
    static List<Object> columnsOf(List<BankEvent> requests) {
        return List.of(
                texts(requests, BankEvent::requestNo),
                texts(requests, request -> request instanceof FreezeRequested ? FREEZE : CONFIRMATION),
                texts(requests, BankEvent::projectNo),
                requests.stream().map(BankEvent::period).toArray(Integer[]::new),
                requests.stream().map(BankEvent::attempt).toArray(Integer[]::new),
                texts(requests, request -> ofFreeze(request, FreezeRequested::borrowerUserNo)),
                texts(requests, request -> ofConfirmation(request, ConfirmationRequested::freezeRequestNo)),
                requests.stream().map(OutstandingRow::amount).map(Money::cents).toArray(Long[]::new),
                requests.stream()
                        .map(request -> ofConfirmation(
                                request,
                                confirmation -> confirmation.commission().cents()))
                        .toArray(Long[]::new));
    }

    private static String[] texts(List<BankEvent> requests, Function<BankEvent, String> column) {
        return requests.stream().map(column).toArray(String[]::new);
    }

    private static Money amount(BankEvent request) {
        return request instanceof FreezeRequested freeze ? freeze.amount() : ((ConfirmationRequested) request).amount();
    }

    private static <T> T ofFreeze(BankEvent request, Function<FreezeRequested, T> column) {
        return request instanceof FreezeRequested freeze ? column.apply(freeze) : null;
    }

    private static <T> T ofConfirmation(BankEvent request, Function<ConfirmationRequested, T> column) {
        return request instanceof ConfirmationRequested confirmation ? column.apply(confirmation) : null;
    }

    static Outstanding read(ResultSet row, int rowNumber) throws SQLException {
        return new Outstanding(request(row), Outstanding.State.valueOf(row.getString("state")), row.getInt("asked"));
    }

    private static BankEvent request(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return switch (kind) {
            case FREEZE -> freeze(row);
            case CONFIRMATION -> confirmation(row);
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
}
