package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How a recorded request lies in a row of {@code bank_outstanding}. */
final class OutstandingRow {

    private static final String FREEZE = "FREEZE";
    private static final String CONFIRMATION = "CONFIRMATION";

    private OutstandingRow() {}

    static Map<String, Object> columnsOf(BankEvent request) {
        var columns = new HashMap<String, Object>();
        columns.put("request_no", request.requestNo());
        columns.put("project_no", request.projectNo());
        columns.put("period", request.period());
        columns.put("attempt", request.attempt());
        columns.put("borrower_user_no", null);
        columns.put("freeze_request_no", null);
        columns.put("commission_cents", null);
        if (request instanceof FreezeRequested freeze) {
            columns.put("kind", FREEZE);
            columns.put("borrower_user_no", freeze.borrowerUserNo());
            columns.put("amount_cents", freeze.amount().cents());
        } else if (request instanceof ConfirmationRequested confirmation) {
            columns.put("kind", CONFIRMATION);
            columns.put("freeze_request_no", confirmation.freezeRequestNo());
            columns.put("amount_cents", confirmation.amount().cents());
            columns.put("commission_cents", confirmation.commission().cents());
        } else {
            throw new IllegalArgumentException("not a request to the bank: " + request);
        }
        return columns;
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
