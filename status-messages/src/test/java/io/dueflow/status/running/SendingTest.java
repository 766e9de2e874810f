package io.dueflow.status.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.Limits;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.StatusMessageRecord;
import io.dueflow.messages.query.StatusMessageState;
import io.dueflow.messages.statusmessage.ReleaseStatusMessage;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.status.send.BrokerLine;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What happened is told to everybody, once and in its order, whatever the broker does meanwhile. */
class SendingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String database = TestDatabase.emptyDatabase();
    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = new TestBroker(folder);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    @Test
    void every_change_reaches_every_consumer_once_and_in_order() throws Exception {
        try (var node = Node.start(database, broker.settings())) {
            IntStream.range(0, 20).forEach(number -> node.happened(Orders.wholeLife("F" + number)));
            awaitAllSent(node);

            for (var consumer : List.of("a", "b")) {
                var received = broker.finance(consumer, 120);
                assertThat(received).hasSize(120).doesNotHaveDuplicates();
                assertThat(types(received, "F7")).containsExactly(1, 2, 3, 4, 5, 6);
            }
            assertThat(node.messages(StatusTopic.FINANCE_STATUS))
                    .extracting(StatusMessageRecord::content)
                    .hasSize(120);
        }
    }

    /** What a command may hold, the tables hold: a row that did not fit would stop the reader, and all read models. */
    @Test
    void an_order_with_the_longest_of_everything_is_told_of() throws Exception {
        var code = "9".repeat(Limits.IDENTIFIER_LENGTH);
        var longest = new FinanceOrderPlaced(
                code,
                code,
                Money.ofCents(Long.MAX_VALUE),
                code,
                ProductType.YI_DING_YING_V,
                "名".repeat(Limits.NAME_LENGTH),
                code,
                LocalDate.of(2026, 3, 10));
        try (var node = Node.start(database, broker.settings())) {
            node.happened(longest);
            awaitAllSent(node);

            assertThat(types(broker.finance("a", 1), code)).containsExactly(1);
        }
    }

    @Test
    void repayments_have_messages_of_their_own() throws Exception {
        var day = LocalDate.of(2026, 3, 10);
        var amount = Money.ofCents(101_00);
        try (var node = Node.start(database, broker.settings())) {
            node.happened((Object) new RepaymentStarted("P1", 3, 1, day, 1, "B1", amount, Money.ZERO));
            node.happened((Object) new RepaymentRefused("P1", 3, 1, RefusalReason.BALANCE_TOO_LOW, "余额不足"));
            node.happened((Object) new InstallmentRepaid("P1", 3, 2, amount));
            awaitAllSent(node);

            var received = broker.repayments("a", 3);
            assertThat(received).hasSize(3);
            assertThat(received.get(1))
                    .contains("\"reason\":\"BALANCE_TOO_LOW\"")
                    .contains("余额不足");
            assertThat(received.get(2)).contains("\"amount\":101.00");
            assertThat(broker.finance("a", 0)).isEmpty();
        }
    }

    @Test
    void a_replay_writes_the_same_rows_and_tells_nobody_again() throws Exception {
        try (var node = Node.start(database, broker.settings())) {
            IntStream.range(0, 60).forEach(number -> node.happened(Orders.wholeLife("F" + number)));
            awaitAllSent(node);
            broker.finance("a", 360);
            var before = node.rows("finance_status_message");
            var orders = node.rows("finance_status_order");
            var sendings = sendings(node);

            node.replay();
            node.awaitWritten();
            Thread.sleep(500);

            assertThat(node.rows("finance_status_message")).isEqualTo(before).hasSize(360);
            assertThat(node.rows("finance_status_order")).isEqualTo(orders);
            assertThat(broker.finance("a", 0)).isEmpty();
            assertThat(sendings(node))
                    .as("what was sent again the broker would have dropped, but it would have been noted")
                    .isEqualTo(sendings);
        }
    }

    @Test
    void a_replay_tells_what_was_sent_at_once_from_what_took_a_second_try() throws Exception {
        var day = LocalDate.of(2026, 3, 10);
        var amount = Money.ofCents(101_00);
        broker.refuses("\"projectNo\":\"BAD\"");
        try (var node = Node.start(database, broker.settings("--dueflow.status-messages.first-pause=500ms"))) {
            node.happened((Object) new RepaymentStarted("P1", 3, 1, day, 1, "B1", amount, Money.ZERO));
            node.happened((Object) new RepaymentStarted("BAD", 3, 1, day, 1, "B1", amount, Money.ZERO));
            await().atMost(PATIENCE)
                    .until(() -> node.messages(StatusTopic.REPAYMENT_STATUS).stream()
                            .anyMatch(message -> message.retries() > 0));
            broker.takesAllAgain();
            awaitAllSent(node);
            var before = node.rows("repayment_status_message");

            node.replay();
            node.awaitWritten();

            assertThat(node.rows("repayment_status_message")).isEqualTo(before).hasSize(2);
            assertThat(node.rows("status_message_trouble")).isEmpty();

            node.repeat();
            node.awaitWritten();

            assertThat(node.rows("repayment_status_message")).isEqualTo(before);
            assertThat(node.rows("status_message_trouble")).isEmpty();
        }
    }

    @Test
    void a_broker_that_is_down_delays_and_loses_nothing() throws Exception {
        broker.stop();
        try (var node = Node.start(database, broker.settings())) {
            node.happened(Orders.wholeLife("F1"));
            node.awaitWritten();
            assertThat(states(node)).containsOnly(StatusMessageState.WAITING);
            Thread.sleep(1_500);

            broker.start();
            awaitAllSent(node);

            assertThat(types(broker.finance("b", 6), "F1")).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(node.messages(StatusTopic.FINANCE_STATUS))
                    .as("a broker that is away is no message's fault")
                    .allMatch(message -> message.retries() == 0);
        }
    }

    @Test
    void a_broker_that_is_full_delays_and_is_no_messages_fault() throws Exception {
        try (var node = Node.start(database, broker.settings("--dueflow.status-messages.first-pause=5ms"))) {
            broker.isFull();
            node.happened(Orders.wholeLife("F1"));
            node.awaitWritten();
            await().atMost(PATIENCE)
                    .until(() -> node.bean(BrokerLine.class).downSince().isPresent()
                            || node.messages(StatusTopic.FINANCE_STATUS).stream()
                                    .anyMatch(message -> message.retries() > 0));
            Thread.sleep(1_000);
            assertThat(node.messages(StatusTopic.FINANCE_STATUS))
                    .allMatch(message -> message.state() == StatusMessageState.WAITING && message.retries() == 0);
            assertThat(node.bean(BrokerLine.class).downSince()).isPresent();

            broker.hasRoomAgain();
            awaitAllSent(node);
            assertThat(types(broker.finance("b", 6), "F1")).containsExactly(1, 2, 3, 4, 5, 6);
        }
    }

    /** Otherwise nobody would ever hear that a right is missing: the alarm waits until it has lasted for a while. */
    @Test
    void a_topic_that_takes_nothing_is_not_taken_for_well_because_another_one_is() throws Exception {
        var day = LocalDate.of(2026, 3, 10);
        broker.forbidsRepayments();
        try (var node = Node.start(database, broker.settings())) {
            var line = node.bean(BrokerLine.class);
            node.happened((Object) new RepaymentStarted("P1", 3, 1, day, 1, "B1", Money.ofCents(1), Money.ZERO));
            await().atMost(PATIENCE).until(() -> line.downSince().isPresent());
            var since = line.downSince();

            for (var number = 0; number < 20; number++) {
                node.happened(Orders.placed("F" + number));
                Thread.sleep(100);
            }
            await().atMost(PATIENCE).until(() -> count(node, StatusMessageState.SENT) == 20);

            assertThat(line.downSince()).isEqualTo(since);
        }
    }

    @Test
    void what_was_sent_and_not_noted_is_sent_again_and_received_once() throws Exception {
        try (var node = Node.start(database, broker.settings())) {
            node.happened(Orders.placed("F1"), Orders.purchased("F1"));
            awaitAllSent(node);
        }
        try (var node = Node.start(database, broker.settings("--dueflow.status-messages.enabled=false"))) {
            node.happened(Orders.interestStarted("F1"));
            node.awaitWritten();
            forgetThatTheyWereSent(node);
        }
        try (var node = Node.start(database, broker.settings())) {
            awaitAllSent(node);
        }
        assertThat(types(broker.finance("a", 3), "F1")).containsExactly(1, 2, 3);
    }

    @Test
    void a_message_that_is_not_taken_holds_up_its_own_order_until_an_operator_has_it_sent_again() throws Exception {
        var alarms = new CopyOnWriteArrayList<String>();
        var webhook = webhook(alarms);
        broker.refuses("\"fId\":\"BAD\"");
        var settings = broker.settings(
                "--dueflow.status-messages.first-pause=5ms",
                "--dueflow.status-messages.alarm-url=http://127.0.0.1:"
                        + webhook.getAddress().getPort() + "/alarm");
        try (var node = Node.start(database, settings)) {
            node.happened(Orders.wholeLife("F1"));
            node.happened(Orders.wholeLife("BAD"));
            node.happened(Orders.wholeLife("F2"));

            await().atMost(PATIENCE).until(() -> states(node).contains(StatusMessageState.FAILED));
            await().atMost(PATIENCE).until(() -> count(node, StatusMessageState.SENT) == 12);
            await().atMost(PATIENCE).until(() -> alarms.size() == 2);

            assertThat(types(broker.finance("a", 12), "F2")).containsExactly(1, 2, 3, 4, 5, 6);
            var failed = only(node, StatusMessageState.FAILED);
            assertThat(failed.retries()).isEqualTo(5);
            assertThat(failed.words()).contains("this one is not taken here");
            assertThat(count(node, StatusMessageState.WAITING))
                    .as("the later ones")
                    .isEqualTo(5);
            assertThat(alarms.get(0)).contains("STATUS_MESSAGE_FAILED", "BAD");

            var failedRows = node.rows("status_message_trouble");
            var rows = node.rows("finance_status_message");
            node.replay();
            node.awaitWritten();
            assertThat(node.rows("finance_status_message")).isEqualTo(rows);
            assertThat(node.rows("status_message_trouble")).hasSameSizeAs(failedRows);
            node.repeat();
            node.awaitWritten();
            assertThat(node.rows("finance_status_message")).isEqualTo(rows);
            assertThat(node.rows("status_message_trouble")).hasSameSizeAs(failedRows);

            broker.takesAllAgain();
            node.command(new ReleaseStatusMessage(StatusTopic.FINANCE_STATUS, failed.messageId(), "anna"));
            awaitAllSent(node);
            assertThat(types(broker.finance("b", 18), "BAD")).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(node.rows("status_message_trouble")).isEmpty();
        } finally {
            webhook.stop(0);
        }
    }

    @Test
    void only_what_has_failed_is_sent_again() {
        try (var node = Node.start(database, broker.settings())) {
            node.happened(Orders.placed("F1"));
            awaitAllSent(node);
            var sent = only(node, StatusMessageState.SENT);

            assertThatThrownBy(() -> node.command(
                            new ReleaseStatusMessage(StatusTopic.FINANCE_STATUS, sent.messageId(), "anna")))
                    .hasMessageContaining("has not failed");
        }
    }

    private static int sendings(Node node) {
        return node.bean(JdbcClient.class)
                .sql("select count(*) from domain_event_entry where payload_type like '%StatusMessagesSent'")
                .query(Integer.class)
                .single();
    }

    /** As if the process had died between the broker's confirmation and the note of it. */
    private static void forgetThatTheyWereSent(Node node) {
        node.bean(JdbcClient.class)
                .sql("update finance_status_message set status = 0")
                .update();
    }

    /** Takes alarms from the second one on. */
    private static HttpServer webhook(List<String> alarms) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alarm", exchange -> {
            alarms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(alarms.size() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void awaitAllSent(Node node) {
        node.awaitWritten();
        await().atMost(PATIENCE).until(() -> states(node).stream().allMatch(state -> state == StatusMessageState.SENT));
    }

    private static List<StatusMessageState> states(Node node) {
        return Arrays.stream(StatusTopic.values())
                .flatMap(topic -> node.messages(topic).stream())
                .map(StatusMessageRecord::state)
                .toList();
    }

    private static long count(Node node, StatusMessageState state) {
        return states(node).stream().filter(state::equals).count();
    }

    private static StatusMessageRecord only(Node node, StatusMessageState state) {
        var found = node.messages(StatusTopic.FINANCE_STATUS).stream()
                .filter(message -> message.state() == state)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Integer> types(List<String> messages, String financeId) {
        return messages.stream()
                .map(message -> JsonMapper.shared().readTree(message))
                .filter(message -> message.path("fId").asString().equals(financeId))
                .map(message -> message.path("msgType").asInt())
                .toList();
    }
}
