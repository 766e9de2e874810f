package io.dueflow.bank.simulator;

import java.util.Map;
import java.util.Properties;

/**
 * The JDK's HTTP server takes its settings from system properties, once, when it is first used. What is set already
 * stays.
 */
final class JdkHttpSettings {

    private static final Map<String, String> SETTINGS = Map.of(
            // Head and body of an answer are two writes: with Nagle's algorithm the second waits up to 40 ms.
            "sun.net.httpserver.nodelay", "true",
            // By default the server closes connections beyond 200 under the hands of their clients.
            "sun.net.httpserver.maxIdleConnections", "10000",
            "sun.net.httpserver.idleInterval", "300");

    private JdkHttpSettings() {}

    static void apply() {
        Properties properties = System.getProperties();
        SETTINGS.forEach(properties::putIfAbsent);
    }
}
