package io.dueflow.command.casework;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.casework.ApproveResolution;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.CloseCase;
import io.dueflow.messages.casework.OpenCase;
import io.dueflow.messages.casework.ProposeResolution;
import io.dueflow.messages.casework.RejectResolution;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.casework.ResolutionRejected;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorCaseTest {

    private static final String CASE = "P1-3-1-REFUSED";
    private static final CaseOpened OPENED = opened(CaseKind.REFUSED);
    private static final ResolutionProposed PROPOSED =
            new ResolutionProposed(CASE, "P1", 3, Resolution.SETTLED_OUTSIDE, "paid in cash", null, "mary");

    private final FixtureConfiguration<OperatorCase> fixture = new AggregateTestFixture<>(OperatorCase.class);

    @Test
    void a_case_is_opened_once() {
        var open = new OpenCase(CASE, "P1", 3, 1, CaseKind.REFUSED, null, "30010");
        fixture.givenNoPriorActivity().when(open).expectEvents(OPENED);
        fixture.given(OPENED).when(open).expectNoEvents();
    }

    @Test
    void one_person_alone_can_have_it_tried_again() {
        fixture.given(OPENED)
                .when(propose(Resolution.RETRY, null, "mary"))
                .expectEvents(resolved(CaseKind.REFUSED, Resolution.RETRY, null, "mary", null));
    }

    @Test
    void another_payer_needs_a_second_person() {
        fixture.given(OPENED)
                .when(propose(Resolution.RETRY, "B2", "mary"))
                .expectEvents(new ResolutionProposed(CASE, "P1", 3, Resolution.RETRY, "paid in cash", "B2", "mary"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTRADICTION", "FREEZE_STANDS"})
    void trying_again_what_the_bank_may_have_paid_needs_a_second_person(CaseKind kind) {
        fixture.given(opened(kind))
                .when(propose(Resolution.RETRY, null, "mary"))
                .expectEvents(new ResolutionProposed(CASE, "P1", 3, Resolution.RETRY, "paid in cash", null, "mary"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL", "SETTLED_OUTSIDE"})
    void what_gives_the_money_up_is_only_proposed(Resolution resolution) {
        fixture.given(OPENED)
                .when(propose(resolution, null, "mary"))
                .expectEvents(new ResolutionProposed(CASE, "P1", 3, resolution, "paid in cash", null, "mary"));
    }

    @Test
    void a_second_person_approves() {
        fixture.given(OPENED, PROPOSED)
                .when(approve(Resolution.SETTLED_OUTSIDE, null, "paul"))
                .expectEvents(resolved(CaseKind.REFUSED, Resolution.SETTLED_OUTSIDE, null, "mary", "paul"));
    }

    /** Who proposes could else exchange what the other person has read for something else. */
    @Test
    void nobody_approves_what_is_no_longer_proposed() {
        var rejected = new ResolutionRejected(CASE, "P1", 3, Resolution.SETTLED_OUTSIDE, "a mistake", "mary");
        var another = new ResolutionProposed(CASE, "P1", 3, Resolution.RETRY, "paid in cash", "B2", "mary");
        fixture.given(OPENED, PROPOSED, rejected, another)
                .when(approve(Resolution.SETTLED_OUTSIDE, null, "paul"))
                .expectException(CommandRefused.class)
                .expectExceptionMessage("Case P1-3-1-REFUSED: what is proposed is RETRY with the borrower B2, and not"
                        + " what is approved.")
                .expectNoEvents();
        fixture.given(OPENED, PROPOSED, rejected, another)
                .when(approve(Resolution.RETRY, "B3", "paul"))
                .expectException(CommandRefused.class);
        fixture.given(OPENED, PROPOSED, rejected, another)
                .when(approve(Resolution.RETRY, "B2", "paul"))
                .expectEvents(resolved(CaseKind.REFUSED, Resolution.RETRY, "B2", "mary", "paul"));
    }

    /** PostgreSQL takes no NUL, so that the case would never be seen again; and a terminal obeys others. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "paid\u001b[2K"})
    void a_reason_holds_no_control_characters(String reason) {
        fixture.given(OPENED)
                .when(new ProposeResolution(CASE, Resolution.CANCEL, reason, null, "mary"))
                .expectException(CommandRefused.class);
        fixture.given(OPENED, PROPOSED)
                .when(new RejectResolution(CASE, reason, "paul"))
                .expectException(CommandRefused.class);
    }

    @Test
    void a_reason_may_have_several_lines() {
        fixture.given(OPENED)
                .when(new ProposeResolution(CASE, Resolution.CANCEL, "paid\r\n\tin cash", null, "mary"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_approves_what_he_proposed_himself() {
        fixture.given(OPENED, PROPOSED)
                .when(approve(Resolution.SETTLED_OUTSIDE, null, "mary"))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(
                        "Case P1-3-1-REFUSED: mary made the proposal; another person has to approve it.")
                .expectNoEvents();
    }

    @Test
    void a_rejected_proposal_leaves_room_for_another() {
        var rejected = new ResolutionRejected(CASE, "P1", 3, Resolution.SETTLED_OUTSIDE, "no receipt", "paul");
        fixture.given(OPENED, PROPOSED)
                .when(new RejectResolution(CASE, "no receipt", "paul"))
                .expectEvents(rejected);
        fixture.given(OPENED, PROPOSED, rejected)
                .when(propose(Resolution.RETRY, null, "mary"))
                .expectEvents(resolved(CaseKind.REFUSED, Resolution.RETRY, null, "mary", null));
        fixture.given(OPENED, PROPOSED, rejected)
                .when(approve(Resolution.SETTLED_OUTSIDE, null, "paul"))
                .expectException(CommandRefused.class);
    }

    @Test
    void a_second_proposal_waits_for_the_decision_on_the_first() {
        fixture.given(OPENED, PROPOSED)
                .when(propose(Resolution.CANCEL, null, "peter"))
                .expectException(CommandRefused.class);
    }

    @Test
    void what_is_over_stays_over() {
        var over = resolved(CaseKind.REFUSED, Resolution.RETRY, null, "mary", null);
        fixture.given(OPENED, over)
                .when(propose(Resolution.CANCEL, null, "mary"))
                .expectException(CommandRefused.class);
        fixture.given(OPENED, over)
                .when(approve(Resolution.SETTLED_OUTSIDE, null, "paul"))
                .expectException(CommandRefused.class);
        fixture.given(OPENED, over).when(new CloseCase(CASE, "known")).expectNoEvents();
    }

    @Test
    void a_silent_bank_is_waited_for_and_the_case_closes_with_its_answer() {
        var silent = opened(CaseKind.BANK_SILENT);
        fixture.given(silent)
                .when(propose(Resolution.CANCEL, null, "mary"))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(
                        "Case P1-3-1-REFUSED can be resolved by the bank's answer only, not by CANCEL.");
        fixture.given(silent).when(new CloseCase(CASE, "known")).expectEvents(new CaseClosed(CASE, "P1", 3, "known"));
    }

    @Test
    void the_later_answer_is_accepted_only_where_there_are_two() {
        fixture.given(OPENED)
                .when(propose(Resolution.ACCEPT_LATER_ANSWER, null, "mary"))
                .expectException(CommandRefused.class);
    }

    @Test
    void a_proposal_says_why_who_and_nothing_that_it_cannot_use() {
        fixture.given(OPENED)
                .when(new ProposeResolution(CASE, Resolution.RETRY, " ", null, "mary"))
                .expectException(CommandRefused.class);
        fixture.given(OPENED)
                .when(new ProposeResolution(CASE, Resolution.RETRY, "mended", null, ""))
                .expectException(CommandRefused.class);
        fixture.given(OPENED)
                .when(new ProposeResolution(CASE, null, "mended", null, "mary"))
                .expectException(CommandRefused.class);
        fixture.given(OPENED).when(propose(Resolution.CANCEL, "B2", "mary")).expectException(CommandRefused.class);
        fixture.given(OPENED)
                .when(propose(Resolution.RETRY, "B".repeat(33), "mary"))
                .expectException(CommandRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B2 ", "B/2", "B\n2", "用户2"})
    void another_payer_is_named_as_every_user_is(String borrowerUserNo) {
        fixture.given(OPENED)
                .when(propose(Resolution.RETRY, borrowerUserNo, "mary"))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    private static CaseOpened opened(CaseKind kind) {
        return new CaseOpened(CASE, "P1", 3, 1, kind, null, "30010");
    }

    private static ApproveResolution approve(Resolution resolution, String borrowerUserNo, String operator) {
        return new ApproveResolution(CASE, resolution, borrowerUserNo, operator);
    }

    private static ProposeResolution propose(Resolution resolution, String borrowerUserNo, String operator) {
        return new ProposeResolution(CASE, resolution, "paid in cash", borrowerUserNo, operator);
    }

    private static CaseResolved resolved(
            CaseKind kind, Resolution resolution, String borrowerUserNo, String proposedBy, String approvedBy) {
        return new CaseResolved(
                CASE, "P1", 3, 1, kind, null, resolution, "paid in cash", borrowerUserNo, proposedBy, approvedBy);
    }
}
