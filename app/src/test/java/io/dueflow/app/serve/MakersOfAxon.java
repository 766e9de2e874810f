package io.dueflow.app.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.updates.configuration.CommandLineUsagePropertyProvider;

/** Stands in for the address to which Axon's update checker reports, and counts the reports. */
final class MakersOfAxon implements AutoCloseable {

    private final AtomicInteger reports = new AtomicInteger();
    private final HttpServer server;

    MakersOfAxon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            reports.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        System.setProperty(
                CommandLineUsagePropertyProvider.URL_KEY,
                "http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    int reports() {
        return reports.get();
    }

    @Override
    public void close() {
        System.clearProperty(CommandLineUsagePropertyProvider.URL_KEY);
        server.stop(0);
    }
}
