package io.dueflow.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An example of a consumer. It handles a message, notes its id on the disk, and acknowledges it by hand, in this order:
 * what the broker delivers again, because either side crashed before the acknowledgement, is not handled again. A crash
 * between handling and noting remains; whoever handles by writing to a database writes the id in the same transaction.
 */
public final class StatusListener {

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    private final Options options;
    private final Consumer<String> handler;
    private final Consumer<String> trouble;
    private long left;

    /**
     * @param url such as {@code tcp://127.0.0.1:61616}
     * @param seen where the ids of handled messages are kept
     * @param count end after so many messages; 0 for never
     * @param trustStore a PKCS#12 file with the broker's certificate; null without TLS
     */
    public record Options(
            URI url,
            String consumer,
            String password,
            StatusTopic topic,
            Path seen,
            long count,
            Path trustStore,
            String trustStorePassword) {

        public Options {
            if (!"tcp".equals(url.getScheme()) || url.getHost() == null || url.getPort() < 0) {
                throw new IllegalArgumentException("the broker's address must be tcp://HOST:PORT, not " + url);
            }
        }

        private ConnectionFactory connections() {
            return trustStore == null
                    ? StatusConnections.at(url.toString(), consumer, password)
                    : StatusConnections.trusting(url, consumer, password, trustStore, trustStorePassword);
        }
    }

    /**
     * @param handler gets the JSON of each message
     * @param trouble gets a sentence whenever the broker is not there; it is tried again
     */
    public StatusListener(Options options, Consumer<String> handler, Consumer<String> trouble) {
        this.options = options;
        this.handler = handler;
        this.trouble = trouble;
        this.left = options.count() == 0 ? Long.MAX_VALUE : options.count();
    }

    /** Returns when as many messages as asked for were handled, or at an interrupt. */
    public void run() throws IOException, JMSSecurityException, InterruptedException {
        try (var seen = SeenMessages.in(options.seen())) {
            while (left > 0) {
                try {
                    listen(seen);
                } catch (JMSSecurityException e) {
                    throw e;
                } catch (JMSException e) {
                    trouble.accept(e.getMessage());
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        }
    }

    private void listen(SeenMessages seen) throws JMSException, IOException {
        var broken = new AtomicBoolean();
        try (var connection = options.connections().createConnection();
                var session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
                var messages = session.createConsumer(
                        session.createQueue(options.topic().qualifiedQueueOf(options.consumer())))) {
            connection.setExceptionListener(failure -> broken.set(true));
            connection.start();
            while (left > 0) {
                take(messages, seen);
                if (broken.get()) {
                    throw new JMSException("the connection to the broker broke");
                }
            }
        }
    }

    private void take(MessageConsumer messages, SeenMessages seen) throws JMSException, IOException {
        var message = messages.receive(BETWEEN_LOOKS_MILLIS);
        if (message == null) {
            return;
        }
        var text = message instanceof TextMessage ? ((TextMessage) message).getText() : String.valueOf(message);
        var id = idOf(text);
        if (id.isEmpty() || !seen.contains(id)) {
            handler.accept(text);
            seen.add(id);
            left--;
        }
        message.acknowledge();
    }

    /** Empty where there is none: such a message cannot be recognised when it comes again. */
    private static String idOf(String text) {
        try {
            return JsonMapper.shared().readTree(text).path("msgId").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
