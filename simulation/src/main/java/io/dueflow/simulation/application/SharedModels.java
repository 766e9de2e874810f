package io.dueflow.simulation.application;

import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateMetaModelFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** What Axon knows of the aggregates by their annotations; to find it out takes longer than all else at a start. */
final class SharedModels {

    private final ParametersOfProcess components = new ParametersOfProcess();
    private final ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
            List.of(ClasspathParameterResolverFactory.forClass(getClass()), components));
    private final AggregateMetaModelFactory aggregates = new AnnotatedAggregateMetaModelFactory(parameters);

    /** The models, whose handlers are given the components of this process from now on. */
    AggregateMetaModelFactory of(Configuration process) {
        components.belongTo(process);
        return aggregates;
    }
}
