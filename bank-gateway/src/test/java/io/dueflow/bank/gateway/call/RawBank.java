package io.dueflow.bank.gateway.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.dueflow.messages.BackgroundThreads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks to a client byte by byte, so that it can break off anywhere. It counts connections and whole requests. */
final class RawBank implements AutoCloseable {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone";

    /** What the bank does with one connection. */
    interface Behaviour {
        void serve(Socket connection) throws IOException;
    }

    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final BackgroundThreads threads = new BackgroundThreads("raw-bank");

    RawBank(Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.newThread(() -> accept(behaviour)).start();
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Reads the head of a request; false where the client sends no other. */
    boolean readRequest(Socket connection) throws IOException {
        var head = new StringBuilder();
        InputStream in = connection.getInputStream();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        requests.incrementAndGet();
        return true;
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                var connection = server.accept();
                connections.incrementAndGet();
                open.add(connection);
                threads.newThread(() -> serve(behaviour, connection)).start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void serve(Behaviour behaviour, Socket connection) {
        try (connection) {
            behaviour.serve(connection);
        } catch (IOException hungUp) {
            // The client gave up, which is what some tests want.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : open) {
            connection.close();
        }
    }
}
