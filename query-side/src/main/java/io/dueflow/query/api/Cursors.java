package io.dueflow.query.api;

import io.dueflow.messages.query.CaseKey;
import io.dueflow.messages.query.FinanceOrderKey;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReminderKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a page ended, as a text that callers hand back unread. */
@Component
public class Cursors {

    private static final String PARAMETER = "after";
    private static final int LONGEST = 400;

    private final JsonMapper json = JsonMapper.shared();

    /** Null for the last page. */
    public String write(Object key) {
        return key == null ? null : Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(key));
    }

    /** Null for the first page. */
    public InstallmentKey readInstallmentKey(String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = read(cursor, InstallmentKey.class);
        require(key.dueDate() != null && key.projectNo() != null);
        Checked.date(PARAMETER, key.dueDate());
        Checked.identifier(PARAMETER, key.projectNo());
        return key;
    }

    /** Null for the first page. */
    public ReceivableKey readReceivableKey(String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = read(cursor, ReceivableKey.class);
        require(key.dueDate() != null && key.projectNo() != null && key.tenderNo() != null);
        Checked.date(PARAMETER, key.dueDate());
        Checked.identifier(PARAMETER, key.projectNo());
        Checked.identifier(PARAMETER, key.tenderNo());
        return key;
    }

    /** Null for the first page. */
    public CaseKey readCaseKey(String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = read(cursor, CaseKey.class);
        require(key.openedAt() != null && key.caseNo() != null);
        require(ShanghaiTime.isTold(key.openedAt()));
        Checked.caseNo(PARAMETER, key.caseNo());
        return key;
    }

    /** Null for the first page. */
    ReminderKey readReminderKey(String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = read(cursor, ReminderKey.class);
        require(key.dueDate() != null && key.kind() != null);
        Checked.date(PARAMETER, key.dueDate());
        return key;
    }

    /** Null for the first page. */
    FinanceOrderKey readFinanceOrderKey(String cursor) {
        if (cursor == null) {
            return null;
        }
        var key = read(cursor, FinanceOrderKey.class);
        require(key.createDate() != null && key.financeId() != null);
        Checked.date(PARAMETER, key.createDate());
        Checked.identifier(PARAMETER, key.financeId());
        return key;
    }

    private <K> K read(String cursor, Class<K> type) {
        require(cursor.length() <= LONGEST);
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = json.readValue(text, type);
            require(key != null);
            return key;
        } catch (IllegalArgumentException | JacksonException e) {
            throw unknown();
        }
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw unknown();
        }
    }

    private static BadParameter unknown() {
        return new BadParameter(PARAMETER, "is not the next of a page that was answered here");
    }
}
