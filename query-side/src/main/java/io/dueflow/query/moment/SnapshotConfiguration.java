package io.dueflow.query.moment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Hibernate, but for how it isolates what is to be of one moment. */
@Configuration
class SnapshotConfiguration {

    @Bean
    JpaVendorAdapter jpaVendorAdapter() {
        return new HibernateJpaVendorAdapter() {

            private final SnapshotDialect dialect = new SnapshotDialect();

            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }
}
