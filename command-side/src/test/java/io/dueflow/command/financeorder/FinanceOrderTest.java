package io.dueflow.command.financeorder;

import static io.dueflow.command.financeorder.Orders.AMOUNT;
import static io.dueflow.command.financeorder.Orders.APPROVE;
import static io.dueflow.command.financeorder.Orders.APPROVED;
import static io.dueflow.command.financeorder.Orders.APPROVED_EARLY;
import static io.dueflow.command.financeorder.Orders.APPROVE_EARLY;
import static io.dueflow.command.financeorder.Orders.BEGIN;
import static io.dueflow.command.financeorder.Orders.CREATED;
import static io.dueflow.command.financeorder.Orders.END;
import static io.dueflow.command.financeorder.Orders.EXIT;
import static io.dueflow.command.financeorder.Orders.EXITED;
import static io.dueflow.command.financeorder.Orders.HALF_YEAR;
import static io.dueflow.command.financeorder.Orders.NEW_END;
import static io.dueflow.command.financeorder.Orders.OPEN;
import static io.dueflow.command.financeorder.Orders.PLACE;
import static io.dueflow.command.financeorder.Orders.PLACED;
import static io.dueflow.command.financeorder.Orders.PURCHASE;
import static io.dueflow.command.financeorder.Orders.PURCHASED;
import static io.dueflow.command.financeorder.Orders.QUARTER;
import static io.dueflow.command.financeorder.Orders.RATE;
import static io.dueflow.command.financeorder.Orders.RENEW;
import static io.dueflow.command.financeorder.Orders.RENEWED;
import static io.dueflow.command.financeorder.Orders.SEQUESTERED;
import static io.dueflow.command.financeorder.Orders.START;
import static io.dueflow.command.financeorder.Orders.STARTED;
import static io.dueflow.command.financeorder.Orders.TOTAL;
import static io.dueflow.command.financeorder.Orders.YEAR;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.financeorder.ApproveExit;
import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.ExitFinanceOrder;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.dueflow.messages.financeorder.RenewFinanceOrder;
import io.dueflow.messages.financeorder.StartInterest;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FinanceOrderTest {

    private static final String NUMBER = "must have 1 to 32 characters of A-Z, a-z, 0-9, _ and -";
    private static final String SHORT = "must have 1 to 32 printable characters";
    private static final String YUAN = "must be from 0.01 to 100000000000.00 yuan";
    private static final String FRACTION = "must be from 0 to less than 1 with at most 6 decimals";
    private static final String CENTURY = "must be from 2000-01-01 to 2100-12-31";
    private static final String TERM = "must be from 1 to 360 MONTHS or 10950 DAYS";

    /** The events of an order that is through, and the command that led to each. */
    private static final List<Object> STORY = List.of(PLACED, PURCHASED, STARTED, RENEWED, renewedEnd(), exitedThen());

    private static final List<Object> COMMANDS = List.of(PLACE, PURCHASE, START, RENEW, approveNewEnd(), exitThen());

    private final FixtureConfiguration<FinanceOrder> fixture =
            new AggregateTestFixture<>(FinanceOrder.class).registerInjectableResource(new AssignedTenders(null));

    private static ApproveExit approveNewEnd() {
        return new ApproveExit("F1", ExitType.NORMAL, NEW_END, NEW_END);
    }

    private static ExitApproved renewedEnd() {
        return new ExitApproved("F1", ExitType.NORMAL, NEW_END, NEW_END);
    }

    private static ExitFinanceOrder exitThen() {
        return new ExitFinanceOrder("F1", FundDirection.BANK_CARD, TOTAL, RATE, NEW_END);
    }

    private static Object exitedThen() {
        return new FinanceOrderExited("F1", FundDirection.BANK_CARD, TOTAL, RATE, NEW_END);
    }

    static Stream<Integer> steps() {
        return Stream.iterate(0, step -> step + 1).limit(STORY.size());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void each_step_follows_from_the_one_before(int step) {
        fixture.given(STORY.subList(0, step))
                .when(COMMANDS.get(step))
                .expectEvents(STORY.get(step))
                .expectResultMessagePayload(true);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_repeat_changes_nothing_even_after_the_end(int step) {
        fixture.given(STORY.subList(0, step + 1))
                .when(COMMANDS.get(step))
                .expectNoEvents()
                .expectResultMessagePayload(false);
        fixture.given(STORY).when(COMMANDS.get(step)).expectNoEvents().expectResultMessagePayload(false);
    }

    @Test
    void the_same_rate_written_otherwise_is_a_repeat() {
        fixture.given(PLACED, PURCHASED)
                .when(new PurchaseFinanceOrder("F1", new BigDecimal("0.06500"), SEQUESTERED, QUARTER, YEAR))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void an_early_exit_needs_no_renewal_and_no_end() {
        fixture.given(PLACED, PURCHASED, STARTED).when(APPROVE_EARLY).expectEvents(APPROVED_EARLY);
        fixture.given(PLACED, PURCHASED, STARTED).when(APPROVE).expectEvents(APPROVED);
        fixture.given(PLACED, PURCHASED, STARTED, APPROVED).when(EXIT).expectEvents(EXITED);
    }

    @Test
    void an_order_is_renewed_again_for_another_application() {
        var later = NEW_END.plusMonths(6);
        fixture.given(PLACED, PURCHASED, STARTED, RENEWED)
                .when(new RenewFinanceOrder("F1", "FA2", HALF_YEAR, later))
                .expectEvents(new FinanceOrderRenewed("F1", "FA2", HALF_YEAR, NEW_END, later));
    }

    static Stream<Arguments> illegalMoves() {
        var purchased = new Object[] {PLACED, PURCHASED};
        var earning = new Object[] {PLACED, PURCHASED, STARTED};
        var exiting = new Object[] {PLACED, PURCHASED, STARTED, APPROVED};
        var exited = new Object[] {PLACED, PURCHASED, STARTED, APPROVED, EXITED};
        var placed = new Object[] {PLACED};
        return Stream.of(
                arguments(placed, START, "start to earn interest: its status is PLACED, not PURCHASED"),
                arguments(placed, RENEW, "be renewed: its status is PLACED, not EARNING_INTEREST"),
                arguments(placed, APPROVE_EARLY, "be approved to exit: its status is PLACED, not EARNING_INTEREST"),
                arguments(placed, EXIT, "exit: its status is PLACED, not EXITING"),
                arguments(purchased, RENEW, "be renewed: its status is PURCHASED, not EARNING_INTEREST"),
                arguments(purchased, APPROVE, "be approved to exit: its status is PURCHASED, not EARNING_INTEREST"),
                arguments(purchased, APPROVE_EARLY, "be approved to exit: its status is PURCHASED, not EARNING_INT"),
                arguments(purchased, EXIT, "exit: its status is PURCHASED, not EXITING"),
                arguments(earning, EXIT, "exit: its status is EARNING_INTEREST, not EXITING"),
                arguments(exiting, RENEW, "be renewed: its status is EXITING, not EARNING_INTEREST"),
                arguments(exited, RENEW, "be renewed: its status is EXITED, not EARNING_INTEREST"));
    }

    @ParameterizedTest
    @MethodSource("illegalMoves")
    void an_illegal_move_is_refused_with_the_status(Object[] given, Object command, String reason) {
        fixture.given(given)
                .when(command)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(startsWith("Finance order F1 cannot " + reason));
    }

    static Stream<Object> commandsToNobody() {
        return COMMANDS.stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("commandsToNobody")
    void what_is_asked_of_an_order_that_is_not_there_is_refused(Object command) {
        fixture.givenNoPriorActivity()
                .when(command)
                .expectException(CommandRefused.class)
                .expectExceptionDetails(new Refusal("There is no finance order F1.", "financeId"));
    }

    static Stream<Arguments> otherContent() {
        return Stream.of(
                arguments(
                        new PlaceFinanceOrder(
                                "F1", "U2", AMOUNT, "APP", ProductType.YI_DING_YING_E, "节节高 12", "FP1", CREATED),
                        "placed with other content: userId, productType"),
                arguments(
                        new PurchaseFinanceOrder("F1", RATE, SEQUESTERED, YEAR, YEAR),
                        "purchased with other content: closurePeriod"),
                arguments(
                        new StartInterest("F1", BEGIN, END.plusDays(1)),
                        "earning interest with other content: endDate"),
                arguments(
                        new RenewFinanceOrder("F1", "FA1", YEAR, NEW_END),
                        "renewed for application FA1 with other content: renewTime"),
                arguments(APPROVE, "approved to exit with other content: endDate, auditDate"),
                arguments(EXIT, "exited with other content: fundDirection, exitDate"));
    }

    @ParameterizedTest
    @MethodSource("otherContent")
    void a_repeat_with_other_content_is_refused(Object command, String reason) {
        fixture.given(STORY)
                .when(command)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage("Finance order F1 is already " + reason + "; its status is EXITED.");
    }

    static Stream<Arguments> badFields() {
        var late = LocalDate.of(2101, 1, 1);
        return Stream.of(
                arguments(place("", "U1", AMOUNT, "APP", "n", "FP1", CREATED), "financeId", NUMBER),
                arguments(place("F/1", "U1", AMOUNT, "APP", "n", "FP1", CREATED), "financeId", NUMBER),
                arguments(place("F".repeat(33), "U1", AMOUNT, "APP", "n", "FP1", CREATED), "financeId", NUMBER),
                arguments(place("F1", null, AMOUNT, "APP", "n", "FP1", CREATED), "userId", "is missing"),
                arguments(place("F1", "U".repeat(33), AMOUNT, "APP", "n", "FP1", CREATED), "userId", NUMBER),
                arguments(place("F1", "U1", Money.ZERO, "APP", "n", "FP1", CREATED), "investAmount", YUAN),
                arguments(place("F1", "U1", Money.ofCents(-1), "APP", "n", "FP1", CREATED), "investAmount", YUAN),
                arguments(
                        place("F1", "U1", Money.ofCents(10_000_000_000_001L), "APP", "n", "FP1", CREATED),
                        "investAmount",
                        YUAN),
                arguments(place("F1", "U1", AMOUNT, " ", "n", "FP1", CREATED), "channelCode", SHORT),
                arguments(place("F1", "U1", AMOUNT, "A\nB", "n", "FP1", CREATED), "channelCode", SHORT),
                arguments(
                        new PlaceFinanceOrder("F1", "U1", AMOUNT, "APP", null, "n", "FP1", CREATED),
                        "productType",
                        "is missing"),
                arguments(
                        place("F1", "U1", AMOUNT, "APP", "n".repeat(101), "FP1", CREATED),
                        "productName",
                        "must have 1 to 100 printable characters"),
                arguments(place("F1", "U1", AMOUNT, "APP", "n", "F".repeat(33), CREATED), "purchaseId", SHORT),
                arguments(place("F1", "U1", AMOUNT, "APP", "n", "FP1", late), "createDate", CENTURY),
                arguments(purchase("-0.000001", SEQUESTERED, QUARTER, YEAR), "incomeRate", FRACTION),
                arguments(purchase("1", SEQUESTERED, QUARTER, YEAR), "incomeRate", FRACTION),
                arguments(purchase("0.0000001", SEQUESTERED, QUARTER, YEAR), "incomeRate", FRACTION),
                arguments(purchase("1E+999999999", SEQUESTERED, QUARTER, YEAR), "incomeRate", FRACTION),
                arguments(
                        purchase("0.05", CREATED.minusDays(1), QUARTER, YEAR),
                        "sequestDate",
                        "must not be before createDate, 2026-01-05"),
                arguments(
                        purchase("0.05", SEQUESTERED, new Term(-1, TermUnit.DAYS), YEAR),
                        "closurePeriod",
                        "must be from 0 to 360 MONTHS or 10950 DAYS"),
                arguments(purchase("0.05", SEQUESTERED, QUARTER, new Term(0, TermUnit.DAYS)), "productCycle", TERM),
                arguments(purchase("0.05", SEQUESTERED, QUARTER, new Term(361, TermUnit.MONTHS)), "productCycle", TERM),
                arguments(
                        purchase("0.05", SEQUESTERED, QUARTER, new Term(10_951, TermUnit.DAYS)), "productCycle", TERM),
                arguments(purchase("0.05", SEQUESTERED, QUARTER, new Term(1, null)), "productCycle", TERM));
    }

    private static PlaceFinanceOrder place(
            String financeId,
            String userId,
            Money amount,
            String channelCode,
            String productName,
            String purchaseId,
            LocalDate createDate) {
        return new PlaceFinanceOrder(
                financeId, userId, amount, channelCode, ProductType.JIE_JIE_GAO, productName, purchaseId, createDate);
    }

    private static PurchaseFinanceOrder purchase(String rate, LocalDate sequestDate, Term closure, Term cycle) {
        return new PurchaseFinanceOrder("F1", new BigDecimal(rate), sequestDate, closure, cycle);
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void a_bad_field_is_named_with_the_reason(Object command, String field, String reason) {
        var given = command instanceof PlaceFinanceOrder ? List.of() : List.of(PLACED);
        assertRefused(given, command, field, reason);
    }

    static Stream<Arguments> badFieldsLaterOn() {
        var beforeTheEnd = "of an EARLY exit must be from 2026-04-06, the end of the closure period, to before the"
                + " order's, 2027-01-07";
        return Stream.of(
                arguments(
                        1,
                        new StartInterest("F1", CREATED, END),
                        "beginDate",
                        "must not be before sequestDate, 2026-01-06"),
                arguments(1, new StartInterest("F1", BEGIN, BEGIN), "endDate", "must be after beginDate, 2026-01-07"),
                arguments(1, new StartInterest("F1", BEGIN, null), "endDate", "is missing"),
                arguments(2, new RenewFinanceOrder("F1", "", YEAR, NEW_END), "applyId", SHORT),
                arguments(2, new RenewFinanceOrder("F1", "FA1", null, NEW_END), "renewTime", "is missing"),
                arguments(
                        2,
                        new RenewFinanceOrder("F1", "FA1", YEAR, END),
                        "newEndDate",
                        "must be after the old end date, 2027-01-07"),
                arguments(2, exit(null, END, END), "exitType", "is missing"),
                arguments(
                        2,
                        exit(ExitType.NORMAL, END.minusDays(1), END),
                        "endDate",
                        "of a NORMAL exit must be the order's, 2027-01-07"),
                arguments(2, exit(ExitType.EARLY, END, BEGIN), "endDate", beforeTheEnd),
                arguments(2, exit(ExitType.EARLY, OPEN.minusDays(1), BEGIN), "endDate", beforeTheEnd),
                arguments(
                        2,
                        exit(ExitType.EARLY, OPEN, BEGIN.minusDays(1)),
                        "auditDate",
                        "must not be before beginDate, 2026-01-07"),
                arguments(3, leave(null, TOTAL, "0.05", END), "fundDirection", "is missing"),
                arguments(3, leave(FundDirection.BANK_CARD, Money.ZERO, "0.05", END), "totalAmount", YUAN),
                arguments(3, leave(FundDirection.BANK_CARD, TOTAL, "1.0", END), "incomeRate", FRACTION),
                arguments(
                        3,
                        leave(FundDirection.BANK_CARD, TOTAL, "0.05", END.minusDays(1)),
                        "exitDate",
                        "must not be before the approved endDate, 2027-01-07"));
    }

    private static ApproveExit exit(ExitType type, LocalDate endDate, LocalDate auditDate) {
        return new ApproveExit("F1", type, endDate, auditDate);
    }

    private static ExitFinanceOrder leave(FundDirection to, Money total, String rate, LocalDate exitDate) {
        return new ExitFinanceOrder("F1", to, total, new BigDecimal(rate), exitDate);
    }

    @ParameterizedTest
    @MethodSource("badFieldsLaterOn")
    void a_field_that_does_not_suit_the_order_is_named(int step, Object command, String field, String reason) {
        var given = List.of(PLACED, PURCHASED, STARTED, APPROVED).subList(0, step + 1);
        assertRefused(given, command, field, reason);
    }

    @Test
    void nobody_exits_before_the_approval() {
        var audited = new ExitApproved("F1", ExitType.NORMAL, END, END.plusDays(3));
        assertRefused(
                List.of(PLACED, PURCHASED, STARTED, audited),
                EXIT,
                "exitDate",
                "must not be before auditDate, 2027-01-10");
    }

    private void assertRefused(List<?> given, Object command, String field, String reason) {
        var financeId = ((FinanceOrderCommand) command).financeId();
        var refusal = new Refusal("Finance order " + financeId + " is refused: " + field + " " + reason + ".", field);
        fixture.given(given)
                .when(command)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionDetails(refusal);
    }
}
