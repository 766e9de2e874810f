package io.dueflow.app.serve;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * How to start the service.
 *
 * @param data where embedded PostgreSQL and the broker inside keep their data
 * @param bankUrl the bank's address, used unless {@code bank.base-url} is set
 * @param bankKeys the simulator's keys, used unless {@code bank.platform-private-key} is set
 * @param settings Spring properties of the form {@code --name=value}; they win over everything else
 */
public record ServiceOptions(Path data, String bankUrl, Path bankKeys, Clock clock, List<String> settings) {}
