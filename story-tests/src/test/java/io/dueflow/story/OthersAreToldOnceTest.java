package io.dueflow.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.demo.DemoBank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Other systems are told of finance orders once and in order, while publisher, broker and database are killed.
 * {@code -Ddueflow.status.orders=25000 -Ddueflow.status.kills=10} is the long version: 100,000 messages, and each of the
 * three dies ten times.
 */
class OthersAreToldOnceTest {

    private static final Logger LOG = LoggerFactory.getLogger(OthersAreToldOnceTest.class);
    private static final int ORDERS = Integer.getInteger("dueflow.status.orders", 1_000);
    private static final int KILLS_OF_EACH = Integer.getInteger("dueflow.status.kills", 1);
    private static final long SEED = 7;
    private static final int ORDERS_AT_ONCE = 4_000;
    private static final List<Integer> LIFE = List.of(1, 2, 3, 5);

    private enum Victim {
        PUBLISHER,
        BROKER,
        DATABASE
    }

    @Test
    void each_consumer_gets_each_message_once_and_in_order(@TempDir Path folder) throws Exception {
        try (var bank = DemoBank.start(folder, List.of());
                var broker = new BrokerProcess(folder.resolve("broker"), List.of("during", "after", "later"));
                var dueflow = ServedDueflow.serve(folder.resolve("dueflow"), bank, silent(broker))) {
            letMessagesWait(dueflow);
            dueflow.kill();

            var during = new ConsumingSystem("during", broker.url());
            var over = new AtomicBoolean();
            var listener = Executors.newSingleThreadExecutor();
            listener.execute(() -> {
                while (!over.get()) {
                    during.takeWhatComes();
                }
            });
            var begin = System.nanoTime();
            dueflow.serveAgain(
                    "--dueflow.status-messages.enabled=true",
                    "--dueflow.status-messages.batch-size=" + Math.max(1, ORDERS / 250));
            var random = new Random(SEED);
            for (var victim : victims(random)) {
                Thread.sleep(random.nextInt(200, 900));
                LOG.info("kill of {}", victim);
                kill(victim, dueflow, broker);
            }
            awaitAllSent(dueflow);
            LOG.info(
                    "{} messages were sent {} s after the first start",
                    ORDERS * LIFE.size(),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            over.set(true);
            listener.shutdown();
            assertThat(listener.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            during.takeAll(ORDERS * LIFE.size());

            for (var name : List.of("after", "later")) {
                var consumer = new ConsumingSystem(name, broker.url());
                consumer.takeAll(ORDERS * LIFE.size());
                assertThat(consumer.received()).as(name).isEqualTo((long) ORDERS * LIFE.size());
                assertThat(consumer.different()).as(name).isEqualTo(ORDERS * LIFE.size());
                assertThat(consumer.kindsByOrder().values()).as(name).allMatch(LIFE::equals);
            }
            assertThat(during.different()).isEqualTo(ORDERS * LIFE.size());
            assertThat(during.kindsByOrder().values()).allMatch(LIFE::equals);
            LOG.info("the consumer that was there all the time was given {} messages", during.received());
        }
    }

    @Test
    void another_node_takes_over_from_one_that_dies(@TempDir Path folder) throws Exception {
        try (var bank = DemoBank.start(folder, List.of());
                var broker = new BrokerProcess(folder.resolve("broker"), List.of("chat"));
                var first = ServedDueflow.serve(folder.resolve("first"), bank, broker.settingsOfAPublisher());
                var second = first.anotherNode(folder.resolve("second"))) {
            second.importFinanceOrders(lives(0, 10));
            awaitAllSent(second);

            first.kill();
            var begin = System.nanoTime();
            second.importFinanceOrders(lives(10, 20));
            awaitAllSent(second);
            var chat = new ConsumingSystem("chat", broker.url());
            chat.takeAll(20 * LIFE.size());
            LOG.info(
                    "the other node had taken over after {} ms",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
            assertThat(chat.received()).isEqualTo(20L * LIFE.size());
            assertThat(chat.kindsByOrder().values()).allMatch(LIFE::equals);
        }
    }

    private static String[] silent(BrokerProcess broker) {
        return Stream.concat(
                        Stream.of(broker.settingsOfAPublisher()), Stream.of("--dueflow.status-messages.enabled=false"))
                .toArray(String[]::new);
    }

    private static void letMessagesWait(ServedDueflow dueflow) throws Exception {
        for (var from = 0; from < ORDERS; from += ORDERS_AT_ONCE) {
            dueflow.importFinanceOrders(lives(from, Math.min(ORDERS, from + ORDERS_AT_ONCE)));
        }
        dueflow.await(
                "/api/status-messages/counts",
                counts -> counts.path("topics").get(0).path("waiting").asInt() == ORDERS * LIFE.size());
    }

    private static void awaitAllSent(ServedDueflow dueflow) throws Exception {
        dueflow.await(
                "/api/status-messages/counts",
                counts -> counts.path("topics").get(0).path("waiting").asInt()
                                + counts.path("topics").get(0).path("failed").asInt()
                        == 0);
    }

    private static List<Victim> victims(Random random) {
        var victims = new ArrayList<Victim>();
        for (var kill = 0; kill < KILLS_OF_EACH; kill++) {
            victims.addAll(List.of(Victim.values()));
        }
        Collections.shuffle(victims, random);
        return victims;
    }

    private static void kill(Victim victim, ServedDueflow dueflow, BrokerProcess broker) throws Exception {
        switch (victim) {
            case PUBLISHER -> {
                dueflow.kill();
                dueflow.serveAgain();
            }
            case BROKER -> {
                broker.kill();
                broker.start();
            }
            case DATABASE -> dueflow.killDatabase();
        }
    }

    /** From the order to the approved exit. */
    private static String lives(int from, int to) {
        return IntStream.range(from, to).mapToObj(OthersAreToldOnceTest::life).collect(Collectors.joining());
    }

    private static String life(int number) {
        return """
                {"command":"PLACE","financeId":"F%1$d","userId":"U%1$d","investAmount":1000,"channelCode":"APP",\
                "productType":"JIE_JIE_GAO","productName":"节节高","purchaseId":"PU%1$d","createDate":"2026-01-05"}
                {"command":"PURCHASE","financeId":"F%1$d","incomeRate":0.06,"sequestDate":"2026-01-05",\
                "closurePeriod":"1 MONTHS","productCycle":"3 MONTHS"}
                {"command":"START_INTEREST","financeId":"F%1$d","beginDate":"2026-01-06","endDate":"2026-04-06"}
                {"command":"APPROVE_EXIT","financeId":"F%1$d","exitType":"NORMAL","endDate":"2026-04-06",\
                "auditDate":"2026-04-05"}
                """.formatted(number);
    }
}
