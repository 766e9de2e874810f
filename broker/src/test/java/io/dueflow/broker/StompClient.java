package io.dueflow.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as much STOMP 1.2 as is needed to be refused. */
final class StompClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    StompClient(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The command of the answer, or empty when the broker closes the connection instead. */
    String ask(String... lines) throws IOException {
        tell(lines);
        return read().lines().findFirst().orElse("");
    }

    void tell(String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\n", lines) + "\n\n\0").getBytes(StandardCharsets.UTF_8));
    }

    String read() throws IOException {
        var frame = new StringBuilder();
        var next = in.read();
        while (next > 0) {
            frame.append((char) next);
            next = in.read();
        }
        return frame.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
