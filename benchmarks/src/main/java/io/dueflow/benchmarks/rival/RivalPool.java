package io.dueflow.benchmarks.rival;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dueflow.benchmarks.contender.Surroundings;

/** A rival's connections to PostgreSQL, in a pool of a fixed size. */
public final class RivalPool {

    /** As the driver does it by itself: a statement is prepared at the server from its fifth use on. */
    public static final int USUAL_PREPARE_THRESHOLD = 5;

    private RivalPool() {}

    /** @param prepareThreshold from which use on a statement is prepared at the server */
    public static HikariDataSource open(Surroundings surroundings, int connections, int prepareThreshold) {
        var config = new HikariConfig();
        config.setJdbcUrl(surroundings.jdbcUrl());
        config.setUsername(surroundings.username());
        config.setPassword(surroundings.password());
        config.setMaximumPoolSize(connections);
        config.addDataSourceProperty("prepareThreshold", String.valueOf(prepareThreshold));
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
