package io.dueflow.status.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that consumers are given and the messages that they get agree, field for field. */
class MessageWriterTest {

    private static final Path SCHEMAS = Path.of("../docs/status-messages");
    private static final Instant AT = Instant.parse("2026-11-25T10:31:28.987Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final FinanceOrderPlaced PLACED = new FinanceOrderPlaced(
            "F1", "U1", Money.ofCents(1_000_050), "APP", ProductType.YI_DING_YING_V, "宜定盈v 12", "PU1", DAY);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final MessageWriter WRITER = new MessageWriter();

    private static String finance(FinanceOrderEvent event) {
        return WRITER.write(7, AT, event, FinanceOrderFacts.of(PLACED));
    }

    /** A message of every kind, by the name of its schema. */
    static Map<String, String> messages() {
        var messages = new TreeMap<String, String>();
        messages.put("finance-1-placed", finance(PLACED));
        messages.put(
                "finance-2-purchased",
                finance(new FinanceOrderPurchased(
                        "F1",
                        new BigDecimal("0.065"),
                        DAY,
                        new Term(3, TermUnit.MONTHS),
                        new Term(365, TermUnit.DAYS))));
        messages.put("finance-3-interest-started", finance(new InterestStarted("F1", DAY, DAY.plusYears(1))));
        messages.put(
                "finance-4-renewed",
                finance(new FinanceOrderRenewed("F1", "A1", new Term(6, TermUnit.MONTHS), DAY, DAY.plusMonths(6))));
        messages.put("finance-5-exiting", finance(new ExitApproved("F1", ExitType.EARLY, DAY, DAY.minusDays(1))));
        messages.put(
                "finance-6-exited",
                finance(new FinanceOrderExited(
                        "F1",
                        FundDirection.FINANCE_ACCOUNT_ABNORMAL,
                        Money.ofCents(1_065_053),
                        new BigDecimal("0.0625"),
                        DAY)));
        var cents = Money.ofCents(10_001);
        messages.put(
                "repayment-1-started",
                WRITER.write(8, AT, new RepaymentStarted("P1", 3, 2, DAY, 1, "B1", cents, Money.ZERO)));
        messages.put(
                "repayment-2-refused",
                WRITER.write(
                        9,
                        AT,
                        new RepaymentRefused("P1", 3, 2, RefusalReason.BALANCE_TOO_LOW, "余额不足", AT.plusSeconds(60))));
        messages.put("repayment-3-repaid", WRITER.write(10, AT, new InstallmentRepaid("P1", 3, 2, cents)));
        messages.put(
                "repayment-4-overdue",
                WRITER.write(11, AT, new InstallmentOverdue("P1", 3, "B1", "C1", DAY.minusDays(3), DAY, cents)));
        return messages;
    }

    static List<Map.Entry<String, String>> kinds() {
        return List.copyOf(messages().entrySet());
    }

    @Test
    void every_kind_has_a_schema_and_every_schema_a_kind() throws IOException {
        try (var files = Files.list(SCHEMAS)) {
            var schemas = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".schema.json"))
                    .map(file -> file.replace(".schema.json", ""))
                    .collect(Collectors.toSet());
            assertThat(schemas).isEqualTo(messages().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_message_is_what_its_schema_promises_and_nothing_else(Map.Entry<String, String> kind) throws IOException {
        for (var schema : messages().keySet()) {
            var complaints = schema(schema).validate(kind.getValue(), InputFormat.JSON);
            if (schema.equals(kind.getKey())) {
                assertThat(complaints).isEmpty();
            } else {
                assertThat(complaints)
                        .as(kind.getKey() + " by the schema of " + schema)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_message_that_lacks_a_field_breaks_its_schema(Map.Entry<String, String> kind) throws IOException {
        var schema = schema(kind.getKey());
        var message = (ObjectNode) JsonMapper.shared().readTree(kind.getValue());
        for (var field : List.copyOf(message.propertyNames())) {
            var without = message.deepCopy();
            without.remove(field);
            assertThat(schema.validate(without.toString(), InputFormat.JSON))
                    .as(field)
                    .isNotEmpty();
        }
        var detail = (ObjectNode) message.get("detailMessage");
        for (var field : List.copyOf(detail.propertyNames())) {
            var without = message.deepCopy();
            ((ObjectNode) without.get("detailMessage")).remove(field);
            var mayBeAbsent = field.equals("retryTime");
            assertThat(schema.validate(without.toString(), InputFormat.JSON).isEmpty())
                    .as(field)
                    .isEqualTo(mayBeAbsent);
        }
    }

    private static Schema schema(String name) throws IOException {
        return REGISTRY.getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")), InputFormat.JSON);
    }

    @Test
    void money_is_exact_and_times_are_those_of_shanghai() {
        assertThat(messages().get("finance-6-exited")).isEqualTo("""
                {"msgId":7,"msgCreateTime":"2026-11-25T18:31:28+08:00","msgVersion":1,"fId":"F1",\
                "investAmt":10000.50,"channelCode":"APP","productType":1,"productName":"宜定盈v 12","userId":"U1",\
                "msgType":6,"detailMessage":{"fundDirection":2,"totalAmt":10650.53,"incomeRate":0.0625,\
                "exitDate":"2026-11-25"}}""");
    }

    @Test
    void of_a_refusal_that_a_person_has_to_look_at_no_next_try_is_told() {
        var refused = new RepaymentRefused("P1", 3, 2, RefusalReason.INVALID_REQUEST, "bad");
        assertThat(WRITER.write(1, AT, refused)).doesNotContain("retryTime");
    }

    @Test
    void nobody_is_told_of_a_tender_assigned() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finance(new TenderAssigned("F1", "P1", "T1")))
                .withMessageContaining("nobody is told");
    }
}
