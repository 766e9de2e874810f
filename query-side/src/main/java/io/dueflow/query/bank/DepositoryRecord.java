package io.dueflow.query.bank;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.BankRequestKind;
import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.BankRequestState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One request to the bank (存管交易记录). */
@Entity
@Immutable
@Table(name = "depository_record")
public class DepositoryRecord {

    @Id
    String requestNo;

    @Enumerated(EnumType.STRING)
    BankRequestKind kind;

    String freezeRequestNo;
    String projectNo;
    int period;
    int attempt;
    String borrowerUserNo;
    long amount;
    Instant requestedAt;
    Instant answeredAt;

    @Enumerated(EnumType.STRING)
    BankRequestState state;

    @Enumerated(EnumType.STRING)
    RefusalReason reason;

    String bankCode;
    String bankMessage;
    Instant unknownSince;
    String symptom;
    Instant settledAt;
    Instant releasedAt;
    Instant silentSince;
    String firstWord;
    String laterWord;

    public BankRequestRecord toMessage() {
        return new BankRequestRecord(
                requestNo,
                kind,
                freezeRequestNo,
                projectNo,
                period,
                attempt,
                Money.ofCents(amount),
                requestedAt,
                answeredAt,
                state,
                reason,
                bankCode,
                bankMessage,
                unknownSince,
                symptom,
                silentSince,
                firstWord,
                laterWord,
                releasedAt);
    }
}
