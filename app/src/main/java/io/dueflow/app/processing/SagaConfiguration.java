package io.dueflow.app.processing;

import io.dueflow.eventstore.saga.KeyedSagaRepository;
import io.dueflow.eventstore.saga.SagaRows;
import io.dueflow.saga.duedate.DueDateRunSaga;
import io.dueflow.saga.repayment.RepaymentSaga;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.saga.SagaRepository;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the sagas are kept that Axon's own repository does not suit. */
@Configuration
public class SagaConfiguration {

    /** Repayment sagas are rows of their own. */
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

    /** The shards of a date share a saga and only read it while they sweep, so none needs to wait for another. */
    @Bean
    ConfigurerModule unlockedDueDateRunSagas(SagaStore<Object> store) {
        return configurer -> configurer
                .eventProcessing()
                .registerSaga(
                        DueDateRunSaga.class, saga -> saga.configureRepository(config -> unlocked(config, store)));
    }

    private static SagaRepository<DueDateRunSaga> unlocked(
            org.axonframework.config.Configuration config, SagaStore<Object> store) {
        return AnnotatedSagaRepository.<DueDateRunSaga>builder()
                .sagaType(DueDateRunSaga.class)
                .sagaStore(store)
                .lockFactory(NullLockFactory.INSTANCE)
                .parameterResolverFactory(config.parameterResolverFactory())
                .handlerDefinition(config.handlerDefinition(DueDateRunSaga.class))
                .build();
    }
}
