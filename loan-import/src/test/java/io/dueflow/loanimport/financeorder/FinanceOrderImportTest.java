package io.dueflow.loanimport.financeorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.loanimport.check.RejectedRecord;
import io.dueflow.loanimport.read.OrderFileRefused;
import io.dueflow.messages.financeorder.ApproveExit;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.ExitFinanceOrder;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.dueflow.messages.financeorder.RenewFinanceOrder;
import io.dueflow.messages.financeorder.StartInterest;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.dueflow.messages.money.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FinanceOrderImportTest {

    private static final String JSON_LINES = """
            {"command":"PLACE","financeId":"F1","userId":"U1","investAmount":50000.00,"channelCode":"APP",\
            "productType":"JIE_JIE_GAO","productName":"节节高, 12","purchaseId":"FP1","createDate":"2026-01-05"}
            {"command":"PURCHASE","financeId":"F1","incomeRate":0.0650,"sequestDate":"2026-01-06",\
            "closurePeriod":"90 DAYS","productCycle":"12 MONTHS"}

            {"command":"ASSIGN_TENDER","financeId":"F1","projectNo":"P1","tenderNo":"T1"}
            {"command":"START_INTEREST","financeId":"F1","beginDate":"2026-01-07","endDate":"2027-01-07"}
            {"command":"RENEW","financeId":"F1","applyId":"FA1","renewTime":"6 MONTHS","newEndDate":"2027-07-07"}
            {"command":"APPROVE_EXIT","financeId":"F1","exitType":"NORMAL","endDate":"2027-07-07",\
            "auditDate":"2027-07-01"}
            {"command":"EXIT","financeId":"F1","fundDirection":"BANK_CARD","totalAmount":"54875",\
            "incomeRate":"0.065","exitDate":"2027-07-08"}
            """;

    private static final String CSV = """
            command,financeId,userId,investAmount,channelCode,productType,productName,purchaseId,createDate,\
            incomeRate,sequestDate,closurePeriod,productCycle,beginDate,endDate,applyId,renewTime,newEndDate,exitType,\
            auditDate,fundDirection,totalAmount,exitDate,projectNo,tenderNo
            PLACE,F1,U1,50000.00,APP,JIE_JIE_GAO,"节节高, 12",FP1,2026-01-05,,,,,,,,,,,,,,,,
            PURCHASE,F1,,,,,,,,0.065,2026-01-06,90 DAYS,12 MONTHS,,,,,,,,,,,,
            ASSIGN_TENDER,F1,,,,,,,,,,,,,,,,,,,,,,P1,T1
            START_INTEREST,F1,,,,,,,,,,,,2026-01-07,2027-01-07,,,,,,,,,,
            RENEW,F1,,,,,,,,,,,,,,FA1,6 MONTHS,2027-07-07,,,,,,,
            APPROVE_EXIT,F1,,,,,,,,,,,,,2027-07-07,,,,NORMAL,2027-07-01,,,,,
            EXIT,F1,,,,,,,,0.065,,,,,,,,,,,BANK_CARD,54875,2027-07-08,,
            """;

    private static final List<FinanceOrderCommand> COMMANDS = List.of(
            new PlaceFinanceOrder(
                    "F1",
                    "U1",
                    Money.ofCents(5_000_000),
                    "APP",
                    ProductType.JIE_JIE_GAO,
                    "节节高, 12",
                    "FP1",
                    LocalDate.of(2026, 1, 5)),
            new PurchaseFinanceOrder(
                    "F1",
                    new BigDecimal("0.065"),
                    LocalDate.of(2026, 1, 6),
                    new Term(90, TermUnit.DAYS),
                    new Term(12, TermUnit.MONTHS)),
            new AssignTender("F1", "P1", "T1"),
            new StartInterest("F1", LocalDate.of(2026, 1, 7), LocalDate.of(2027, 1, 7)),
            new RenewFinanceOrder("F1", "FA1", new Term(6, TermUnit.MONTHS), LocalDate.of(2027, 7, 7)),
            new ApproveExit("F1", ExitType.NORMAL, LocalDate.of(2027, 7, 7), LocalDate.of(2027, 7, 1)),
            new ExitFinanceOrder(
                    "F1",
                    FundDirection.BANK_CARD,
                    Money.ofCents(5_487_500),
                    new BigDecimal("0.065"),
                    LocalDate.of(2027, 7, 8)));

    private final HeardOrders orders = new HeardOrders();
    private final FinanceOrderImport orderImport =
            new FinanceOrderImport(orders.commandGateway(), orders.queryGateway(), 4);

    @Test
    void json_lines_become_commands_in_their_order_and_a_repeat_changes_nothing() throws Exception {
        assertThat(run(OrderFileFormat.JSON_LINES, JSON_LINES))
                .isEqualTo(new FinanceOrderImportView(7, 0, 0, List.of(), 0, List.of()));
        assertThat(orders.commands()).isEqualTo(COMMANDS);

        assertThat(run(OrderFileFormat.JSON_LINES, JSON_LINES))
                .isEqualTo(new FinanceOrderImportView(0, 7, 0, List.of(), 0, List.of()));
    }

    @Test
    void csv_comes_to_the_same() throws Exception {
        assertThat(run(OrderFileFormat.CSV, CSV))
                .isEqualTo(new FinanceOrderImportView(7, 0, 0, List.of(), 0, List.of()));
        assertThat(orders.commands()).isEqualTo(COMMANDS);
    }

    @Test
    void the_header_needs_to_name_only_what_the_records_have() throws Exception {
        var view = run(
                OrderFileFormat.CSV, "endDate,financeId,command,beginDate\n2027-01-07,F1,START_INTEREST,2026-01-07");

        assertThat(view.imported()).isEqualTo(1);
        assertThat(orders.commands()).containsExactly(COMMANDS.get(3));
    }

    @Test
    void every_bad_field_is_named_and_the_good_records_go_in() throws Exception {
        var view = run(OrderFileFormat.JSON_LINES, """
                {"command":"SELL","financeId":"F1"}
                {"command":"START_INTEREST","financeId":"F/1","beginDate":"7.1.2026"}
                {"command":"ASSIGN_TENDER","financeId":"F2","projectNo":"P1","tenderNo":"T1"}
                {"command":"ASSIGN_TENDER","financeId":"F3","projectNo":"P1","tenderNo":"T1","userId":"U1"}
                {"command":"RENEW","financeId":"F4","applyId":"A","renewTime":"half a year","newEndDate":"2027-07-07"}
                {"command":"PURCHASE","financeId":"F5","incomeRate":"0.0000001","sequestDate":"2026-01-06",\
                "closurePeriod":"0 DAYS","productCycle":"1 MONTHS"}
                not JSON
                {"command":"EXIT","financeId":"F6","since":"2026"}
                """);

        assertThat(view.imported()).isEqualTo(1);
        assertThat(orders.commands()).containsExactly(new AssignTender("F2", "P1", "T1"));
        assertThat(view.rejectedTotal()).isEqualTo(7);
        assertThat(view.rejected().stream().map(bad -> bad.line() + " " + bad.field() + ": " + bad.reason()))
                .contains(
                        "1 command: It must be one of PLACE, PURCHASE, START_INTEREST, RENEW, APPROVE_EXIT, EXIT, "
                                + "ASSIGN_TENDER.",
                        "2 financeId: It must have 1 to 32 characters of A-Z, a-z, 0-9, _ and -.",
                        "2 beginDate: It must be a date of the calendar such as 2026-01-31.",
                        "2 endDate: It is missing.",
                        "4 userId: ASSIGN_TENDER does not take it.",
                        "5 renewTime: It must be a length of time such as 12 MONTHS or 90 DAYS.",
                        "6 incomeRate: It must be a fraction such as 0.12, of plain digits with at most 6 decimals.",
                        "8 since: The field is not known.",
                        "8 fundDirection: It is missing.")
                .anyMatch(bad -> bad.startsWith("7 : The line is not JSON"));
    }

    @Test
    void bad_records_are_counted_once_and_the_first_ones_listed_with_all_their_fields() throws Exception {
        var count = OrderFileReport.SHOWN + 1;

        var view = run(
                OrderFileFormat.CSV,
                "command,financeId,beginDate,endDate\n" + "START_INTEREST,F/1,today,tomorrow\n".repeat(count));

        assertThat(view.rejectedTotal()).isEqualTo(count);
        assertThat(view.rejected()).hasSize(3 * OrderFileReport.SHOWN);
    }

    @Test
    void what_an_order_refuses_is_listed_with_its_line_and_field() throws Exception {
        var view = run(OrderFileFormat.CSV, """
                command,financeId,beginDate,endDate,projectNo,tenderNo
                START_INTEREST,REFUSED-endDate,2026-01-07,2027-01-07,,
                START_INTEREST,REFUSED-status,2026-01-07,2027-01-07,,
                ASSIGN_TENDER,F1,,,P9,T9
                """);

        assertThat(view.imported()).isZero();
        assertThat(view.rejected())
                .containsExactly(
                        new RejectedRecord("orders", 2, "endDate", "2027-01-07", "The rule for endDate."),
                        new RejectedRecord("orders", 3, "command", "START_INTEREST", "The rule for status."),
                        new RejectedRecord("orders", 4, "tenderNo", "T9", "There is no tender T9 of project P9."));
    }

    @Test
    void what_follows_a_failure_is_not_tried_and_the_others_go_on() throws Exception {
        var view = run(OrderFileFormat.CSV, """
                command,financeId,projectNo,tenderNo
                ASSIGN_TENDER,FAILING-1,P1,T1
                ASSIGN_TENDER,FAILING-1,P1,T2
                ASSIGN_TENDER,F2,P1,T3
                """);

        assertThat(view.imported()).isEqualTo(1);
        assertThat(view.failedTotal()).isEqualTo(2);
        assertThat(view.failed().get(0).reason()).contains("the store is down");
        assertThat(view.failed().get(1).reason())
                .isEqualTo("It was not tried, because an earlier record of the order had failed.");
        assertThat(orders.commands()).hasSize(2);
    }

    @Test
    void what_another_node_does_at_the_same_time_has_not_failed() throws Exception {
        var view = run(OrderFileFormat.CSV, """
                command,financeId,projectNo,tenderNo
                ASSIGN_TENDER,OVERTAKEN-1,P1,T1
                """);

        assertThat(view.failed()).isEmpty();
        assertThat(view.unchanged()).isEqualTo(1);
    }

    @Test
    void after_many_failures_the_rest_waits_for_another_import() throws Exception {
        var file = new StringBuilder("command,financeId,projectNo,tenderNo\n");
        IntStream.range(0, 500).forEach(number -> file.append("ASSIGN_TENDER,FAILING-" + number + ",P1,T1\n"));

        assertThat(run(OrderFileFormat.CSV, file.toString()).failedTotal()).isEqualTo(500);
        assertThat(orders.commands()).hasSizeBetween(FinanceOrderImport.FAILURES, FinanceOrderImport.FAILURES + 4);
    }

    @Test
    void a_file_with_a_bad_header_or_too_many_records_is_refused_as_a_whole() {
        assertRefused("financeId,beginDate\nF1,2026-01-07", "The header lacks the column: command.");
        assertRefused("command,financeId,colour\nPLACE,F1,red", "The header has a column that is not known: colour.");
        assertRefused("", "The file is empty; it needs a header line.");
        assertRefused(
                "command,financeId\n" + "EXIT,F1\n".repeat(FinanceOrderImport.RECORDS + 1),
                "The file has more than 20000 records, the most one import takes.");
        assertThatThrownBy(() -> run(OrderFileFormat.JSON_LINES, " \n\n"))
                .isInstanceOf(OrderFileRefused.class)
                .hasMessage("The file is empty; it needs a command on each line.");
        assertThat(orders.commands()).isEmpty();
    }

    private void assertRefused(String csv, String reason) {
        assertThatThrownBy(() -> run(OrderFileFormat.CSV, csv))
                .isInstanceOf(OrderFileRefused.class)
                .hasMessage(reason);
    }

    private FinanceOrderImportView run(OrderFileFormat format, String text) throws Exception {
        return orderImport.run("orders", format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
