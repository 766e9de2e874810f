package io.dueflow.app.processing;

import io.dueflow.eventstore.saga.KeyedSagaRepository;
import io.dueflow.eventstore.saga.SagaRows;
import io.dueflow.saga.repayment.RepaymentSaga;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the repayment sagas are kept: in rows of their own, or with Axon Server in Axon's saga store. */
@Configuration
public class RepaymentSagaConfiguration {

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    ConfigurerModule keyedRepaymentSagas(JdbcTemplate jdbc, Serializer serializer) {
        return configurer -> configurer
                .eventProcessing()
                .registerSaga(
                        RepaymentSaga.class,
                        saga -> saga.configureRepository(config -> new KeyedSagaRepository<>(
                                RepaymentSaga.class,
                                new SagaRows<>(jdbc, serializer),
                                new AnnotationSagaMetaModelFactory(
                                        config.parameterResolverFactory(),
                                        config.handlerDefinition(RepaymentSaga.class)))));
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    ConfigurerModule storedRepaymentSagas() {
        return configurer -> configurer.eventProcessing().registerSaga(RepaymentSaga.class);
    }
}
