package io.dueflow.query.testing;

import io.dueflow.eventstore.testing.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application a new database, with the same driver settings as the product's. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + TestDatabase.emptyDatabase() + "&reWriteBatchedInserts=true")
                .applyTo(context);
    }
}
