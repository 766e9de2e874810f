package io.dueflow.app.processing;

import io.dueflow.bank.gateway.request.BankRequest;
import io.dueflow.command.financeorder.AssignedTender;
import io.dueflow.command.financeorder.FinanceOrder;
import io.dueflow.command.installment.Installment;
import io.dueflow.command.receivable.Receivable;
import io.dueflow.reminder.Reminder;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the aggregates that are loaded by the thousand with their constructors. Axon would have Spring make a bean of
 * each, which takes longer than all else about loading one. Handlers of an installment and of a finance order are given
 * beans. The names of the beans are those that Axon looks for.
 */
@Configuration
public class AggregateFactories {

    @Bean
    AggregateFactory<BankRequest> bankRequestAggregateFactory() {
        return new GenericAggregateFactory<>(BankRequest.class);
    }

    @Bean
    AggregateFactory<Installment> installmentAggregateFactory(ParameterResolverFactory parameters) {
        return new GenericAggregateFactory<>(
                AnnotatedAggregateMetaModelFactory.inspectAggregate(Installment.class, parameters));
    }

    @Bean
    AggregateFactory<FinanceOrder> financeOrderAggregateFactory(ParameterResolverFactory parameters) {
        return new GenericAggregateFactory<>(
                AnnotatedAggregateMetaModelFactory.inspectAggregate(FinanceOrder.class, parameters));
    }

    @Bean
    AggregateFactory<AssignedTender> assignedTenderAggregateFactory() {
        return new GenericAggregateFactory<>(AssignedTender.class);
    }

    @Bean
    AggregateFactory<Receivable> receivableAggregateFactory() {
        return new GenericAggregateFactory<>(Receivable.class);
    }

    @Bean
    AggregateFactory<Reminder> reminderAggregateFactory() {
        return new GenericAggregateFactory<>(Reminder.class);
    }
}
