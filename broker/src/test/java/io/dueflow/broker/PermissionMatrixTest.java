package io.dueflow.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every user does everything everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private static final String LEFT = "left";
    private static final List<StatusTopic> TOPICS = List.of(StatusTopic.values());

    private EmbeddedBroker broker;
    private ServerLocator outside;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        var settings = TestBroker.settings(directory);
        var consumers = new ArrayList<>(settings.consumers());
        consumers.add(TestBroker.consumer(LEFT, Set.of("finance_status")));
        try (var earlier = new EmbeddedBroker(TestBroker.settings(directory, 0, consumers, settings.tls()))) {
            earlier.start();
        }
        broker = new EmbeddedBroker(settings);
        broker.start();
        outside = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + broker.port());
    }

    @AfterAll
    void stop() {
        outside.close();
        broker.close();
    }

    enum User {
        PUBLISHER(BrokerUsers.PUBLISHER, TestBroker.PUBLISHER_PASSWORD),
        PUBLISHER_INSIDE(BrokerUsers.PUBLISHER_INSIDE, null),
        FIRST(TestBroker.FIRST, TestBroker.passwordOf(TestBroker.FIRST)),
        SECOND(TestBroker.SECOND, TestBroker.passwordOf(TestBroker.SECOND)),
        FIRST_WITH_A_WRONG_PASSWORD(TestBroker.FIRST, "guessed"),
        FIRST_WITH_NO_PASSWORD(TestBroker.FIRST, ""),
        PUBLISHER_WITH_A_WRONG_PASSWORD(BrokerUsers.PUBLISHER, "guessed"),
        ONE_NO_LONGER_DECLARED(LEFT, TestBroker.passwordOf(LEFT)),
        ANONYMOUS(null, null),
        ARTEMIS_CLUSTER("ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!");

        private final String name;
        private final String password;

        User(String name, String password) {
            this.name = name;
            this.password = password;
        }
    }

    /** @param queue null where the address is meant */
    record Place(String address, String queue) {

        String target() {
            return queue == null ? address : address + "::" + queue;
        }

        boolean isTopic() {
            return queue == null
                    && TOPICS.stream().anyMatch(topic -> topic.address().equals(address));
        }

        boolean isQueueOf(User user) {
            return queue != null
                    && TOPICS.stream()
                            .anyMatch(topic -> topic.queueOf(user.name).equals(queue));
        }

        @Override
        public String toString() {
            return target();
        }
    }

    enum Action {
        SEND {
            @Override
            void perform(ClientSession session, Place place) throws ActiveMQException {
                session.createProducer(place.target()).send(session.createMessage(true));
            }
        },
        RECEIVE {
            @Override
            void perform(ClientSession session, Place place) throws ActiveMQException {
                if (place.queue() == null) {
                    subscribe(session, place, false);
                } else {
                    session.createConsumer(place.queue()).close();
                }
            }
        },
        BROWSE {
            @Override
            void perform(ClientSession session, Place place) throws ActiveMQException {
                if (place.queue() == null) {
                    subscribe(session, place, false);
                } else {
                    session.createConsumer(place.queue(), true).close();
                }
            }
        },
        CREATE {
            @Override
            void perform(ClientSession session, Place place) throws ActiveMQException {
                subscribe(session, place, true);
            }
        },
        CREATE_ADDRESS {
            @Override
            void perform(ClientSession session, Place place) throws ActiveMQException {
                session.createAddress(
                        SimpleString.of(place.address() + "." + UUID.randomUUID()), RoutingType.ANYCAST, false);
            }
        },
        DELETE {
            @Override
            void perform(ClientSession session, Place place) throws ActiveMQException {
                session.deleteQueue(place.queue() == null ? ServerConfiguration.EXPIRED : place.queue());
            }
        };

        abstract void perform(ClientSession session, Place place) throws ActiveMQException;

        private static void subscribe(ClientSession session, Place place, boolean durable) throws ActiveMQException {
            session.createQueue(QueueConfiguration.of("made-" + UUID.randomUUID())
                    .setAddress(place.address())
                    .setDurable(durable)
                    .setTemporary(!durable));
        }
    }

    static Stream<Place> places() {
        var declared = Stream.of(TestBroker.FIRST, TestBroker.SECOND, LEFT);
        return Stream.of(
                        TOPICS.stream().map(topic -> new Place(topic.address(), null)),
                        declared.map(consumer -> queue(StatusTopic.FINANCE_STATUS, consumer)),
                        Stream.of(queue(StatusTopic.REPAYMENT_STATUS, TestBroker.SECOND)),
                        Stream.of(ServerConfiguration.EXPIRED, ServerConfiguration.REJECTED)
                                .flatMap(name -> Stream.of(new Place(name, null), new Place(name, name))),
                        Stream.of("activemq.management", "activemq.notifications", "somewhere")
                                .map(name -> new Place(name, null)))
                .flatMap(places -> places);
    }

    private static Place queue(StatusTopic topic, String consumer) {
        return new Place(topic.address(), topic.queueOf(consumer));
    }

    static Stream<Case> everything() {
        return Arrays.stream(User.values())
                .flatMap(user -> places().flatMap(
                                place -> Arrays.stream(Action.values()).map(action -> new Case(user, action, place))));
    }

    record Case(User user, Action action, Place place) {

        /** The whole rule: publishers send to topics, consumers receive from their own queues, and that is all. */
        boolean isAllowed() {
            return switch (user) {
                case PUBLISHER, PUBLISHER_INSIDE -> action == Action.SEND && place.isTopic();
                case FIRST, SECOND -> action == Action.RECEIVE && place.isQueueOf(user);
                default -> false;
            };
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void only_the_rule_allows(Case tried) {
        assertThat(isDone(tried)).isEqualTo(tried.isAllowed());
    }

    /** What is not done must be refused for lack of a right, and for no other reason. */
    private boolean isDone(Case tried) {
        try (var factory = locator(tried.user()).createSessionFactory();
                var session =
                        factory.createSession(tried.user().name, password(tried.user()), false, true, true, false, 0)) {
            tried.action().perform(session, tried.place());
            return true;
        } catch (ActiveMQSecurityException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(tried + " was neither done nor refused", e);
        }
    }

    private ServerLocator locator(User user) {
        return user == User.PUBLISHER_INSIDE ? inside().getServerLocator() : outside;
    }

    private String password(User user) {
        return user == User.PUBLISHER_INSIDE ? inside().getPassword() : user.password;
    }

    private ActiveMQConnectionFactory inside() {
        return (ActiveMQConnectionFactory) broker.publisherConnections();
    }
}
