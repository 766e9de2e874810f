package io.dueflow.saga.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.Closing;
import io.dueflow.messages.bank.AcceptLaterAnswer;
import io.dueflow.messages.bank.AnswerContradicted;
import io.dueflow.messages.bank.BankSilenceEnded;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.CloseCase;
import io.dueflow.messages.casework.OpenCase;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.installment.AcceptRepaid;
import io.dueflow.messages.installment.CloseInstallment;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.ResumeCollection;
import io.dueflow.messages.installment.StopCollection;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.CloseReceivable;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.saga.AnsweredCommands;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.Test;

class CaseDeskTest {

    private static final Money AMOUNT = Money.ofCents(104_567);

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final CaseDesk desk = new CaseDesk(
            new AnsweredCommands(DefaultCommandGateway.builder().commandBus(bus).build()));

    @Test
    void a_refusal_for_good_is_laid_before_a_person_in_the_banks_words() throws Exception {
        assertThat(follows(new RepaymentRefused("P1", 3, 1, RefusalReason.TENDER_UNKNOWN, "30010: unknown")))
                .containsExactly(new OpenCase("P1-3-1-REFUSED", "P1", 3, 1, CaseKind.REFUSED, null, "30010: unknown"));
    }

    @Test
    void a_freeze_that_stands_is_a_case_of_its_own_kind() throws Exception {
        assertThat(follows(new RepaymentRefused("P1", 3, 1, RefusalReason.FREEZE_STANDS, "not released")))
                .containsExactly(
                        new OpenCase("P1-3-1-REFUSED", "P1", 3, 1, CaseKind.FREEZE_STANDS, null, "not released"));
    }

    @Test
    void a_lack_of_money_is_not() throws Exception {
        assertThat(follows(new RepaymentRefused("P1", 3, 1, RefusalReason.BALANCE_TOO_LOW, "30042")))
                .isEmpty();
    }

    @Test
    void a_silent_bank_is_a_case_until_it_answers() throws Exception {
        assertThat(follows(new BankSilent("P1-3-1-F", "P1", 3, 1, Instant.EPOCH, "no answer")))
                .containsExactly(
                        new OpenCase("P1-3-1-F-SILENT", "P1", 3, 1, CaseKind.BANK_SILENT, "P1-3-1-F", "no answer"));
        assertThat(follows(new BankSilenceEnded("P1-3-1-F", "P1", 3, 1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        CloseCase.class, close -> assertThat(close.caseNo()).isEqualTo("P1-3-1-F-SILENT"));
    }

    @Test
    void a_contradiction_stops_that_repayment() throws Exception {
        assertThat(follows(new AnswerContradicted("P1-3-1-C", "P1", 3, 1, AMOUNT, "refused", "done", true)))
                .containsExactly(
                        new OpenCase(
                                "P1-3-1-C-CONTRADICTION",
                                "P1",
                                3,
                                1,
                                CaseKind.CONTRADICTION,
                                "P1-3-1-C",
                                "first: refused; later: done"),
                        new StopCollection("P1", 3, "P1-3-1-C-CONTRADICTION"));
    }

    @Test
    void a_freeze_that_was_made_after_all_is_released() throws Exception {
        assertThat(follows(new AnswerContradicted("P1-3-1-F", "P1", 3, 1, AMOUNT, "refused", "done", true)))
                .contains(new ReleaseFreeze("P1-3-1-R", "P1-3-1-F", "P1-3-1-C", "P1", 3, 1, AMOUNT));
        assertThat(follows(new AnswerContradicted("P1-3-1-F", "P1", 3, 1, AMOUNT, "done", "refused", false)))
                .noneMatch(ReleaseFreeze.class::isInstance);
    }

    @Test
    void what_was_decided_is_carried_out() throws Exception {
        assertThat(follows(resolved(Resolution.RETRY, "B2")))
                .containsExactly(new ResumeCollection("P1", 3, "case", "why", "B2"));
        assertThat(follows(resolved(Resolution.CANCEL, null)))
                .containsExactly(
                        new CloseInstallment("P1", 3, Closing.CANCELLED, "case", "why"),
                        new CloseReceivable("P1", 3, Closing.CANCELLED, "case"));
        assertThat(follows(resolved(Resolution.SETTLED_OUTSIDE, null)))
                .containsExactly(
                        new CloseInstallment("P1", 3, Closing.SETTLED_OUTSIDE, "case", "why"),
                        new CloseReceivable("P1", 3, Closing.SETTLED_OUTSIDE, "case"));
        assertThat(follows(resolved(Resolution.ACCEPT_LATER_ANSWER, null)))
                .containsExactly(
                        new AcceptLaterAnswer("P1-3-1-C", "case"),
                        new MarkReceived("P1", 3, "P1-3-1-C"),
                        new AcceptRepaid("P1", 3, 1, "case"));
    }

    private static CaseResolved resolved(Resolution resolution, String borrowerUserNo) {
        return new CaseResolved(
                "case",
                "P1",
                3,
                1,
                CaseKind.CONTRADICTION,
                "P1-3-1-C",
                resolution,
                "why",
                borrowerUserNo,
                "mary",
                "paul");
    }

    private Stream<Object> follows(Object event) throws Exception {
        bus.clearCommands();
        new AnnotationEventHandlerAdapter(desk).handle(GenericEventMessage.asEventMessage(event));
        return bus.getDispatchedCommands().stream().map(message -> (Object) message.getPayload());
    }
}
