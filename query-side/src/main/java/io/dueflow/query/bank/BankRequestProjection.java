package io.dueflow.query.bank;

import io.dueflow.messages.ReadModel;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.ReleaseRefused;
import io.dueflow.messages.bank.ReleaseRequested;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.query.BankRequestKind;
import io.dueflow.query.projection.Projection;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps each request to the bank with its answer (存管交易记录). */
@Projection
@ReadModel(name = "repayments", tables = @ReadModel.Table("depository_record"))
class BankRequestProjection {

    private final JdbcTemplate jdbc;
    private final RequestRows requests;
    private final OutcomeFlag outcome;

    BankRequestProjection(JdbcTemplate jdbc, RequestRows requests, OutcomeFlag outcome) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.outcome = outcome;
    }

    @EventHandler
    void on(FreezeRequested event, @Timestamp Instant at) {
        requests.ask(new RequestRow.Asked(
                event,
                BankRequestKind.FREEZE,
                null,
                event.borrowerUserNo(),
                event.amount().cents(),
                at));
    }

    @EventHandler
    void on(ConfirmationRequested event, @Timestamp Instant at) {
        requests.ask(new RequestRow.Asked(
                event,
                BankRequestKind.CONFIRMATION,
                event.freezeRequestNo(),
                null,
                event.amount().cents(),
                at));
    }

    @EventHandler
    void on(ReleaseRequested event, @Timestamp Instant at) {
        requests.ask(new RequestRow.Asked(
                event,
                BankRequestKind.RELEASE,
                event.freezeRequestNo(),
                null,
                event.amount().cents(),
                at));
    }

    @EventHandler
    void on(BankOutcomeUnknown event, @Timestamp Instant at) {
        answered(event, at, answer -> answer.unknown(event, at));
    }

    @EventHandler
    void on(FundsFrozen event, @Timestamp Instant at) {
        answered(event, at, answer -> answer.done(at));
    }

    @EventHandler
    void on(RepaymentConfirmed event, @Timestamp Instant at) {
        answered(event, at, answer -> answer.done(at));
        requests.answer(event.freezeRequestNo(), event, freeze -> freeze.money(frozen -> frozen.settled(at)));
    }

    @EventHandler
    void on(FreezeReleased event, @Timestamp Instant at) {
        answered(event, at, answer -> answer.done(at));
        requests.answer(event.freezeRequestNo(), event, freeze -> freeze.money(frozen -> frozen.released(at)));
    }

    @EventHandler
    void on(ReleaseRefused event, @Timestamp Instant at) {
        answered(event, at, answer -> answer.refused(event.reason(), event.bankCode(), event.bankMessage(), at));
    }

    @EventHandler
    void on(BankSilent event) {
        requests.answer(event.requestNo(), event, answer -> answer.doubted(doubt -> doubt.silent(event.since())));
    }

    @EventHandler
    void on(AnswerContradicted event) {
        requests.answer(
                event.requestNo(),
                event,
                answer -> answer.doubted(doubt -> doubt.contradicted(event.standing(), event.told())));
    }

    @EventHandler
    void on(FreezeRefused event, @Timestamp Instant at) {
        answered(event, at, answer -> answer.refused(event.reason(), event.bankCode(), event.bankMessage(), at));
    }

    @EventHandler
    void on(ConfirmationRefused event, @Timestamp Instant at) {
        answered(event, at, answer -> answer.refused(event.reason(), event.bankCode(), event.bankMessage(), at));
    }

    private void answered(BankEvent event, Instant at, UnaryOperator<RequestAnswer> change) {
        outcome.expect(event);
        requests.answer(event.requestNo(), event, before -> {
            var after = change.apply(before);
            if (after.isUnknown() && !before.isUnknown()) {
                outcome.becameUnknown(event, at);
            } else if (before.isUnknown() && !after.isUnknown()) {
                outcome.becameKnown(event);
            }
            return after;
        });
    }

    @ResetHandler
    void reset() {
        jdbc.execute("truncate depository_record");
    }
}
