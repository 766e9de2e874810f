package io.dueflow.query;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Finds the read models. Only they are entities: Axon's own tables are reached by JDBC, and Hibernate would take their
 * bytes for large objects.
 */
@Configuration
@EntityScan(basePackageClasses = QuerySideConfiguration.class)
@EnableJpaRepositories(basePackageClasses = QuerySideConfiguration.class)
public class QuerySideConfiguration {}
