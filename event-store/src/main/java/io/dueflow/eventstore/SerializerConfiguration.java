package io.dueflow.eventstore;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Jackson 3 for events, messages, tokens and sagas. */
@Configuration
public class SerializerConfiguration {

    /**
     * Axon's tokens hold one another by class name, which Jackson 3 refuses to read unless told whose classes it may
     * trust: without this no processor comes back from a reset. Events may gain fields, so unknown ones are ignored.
     */
    public static Jackson3SerializerCustomizer trustAxonAndTolerateNewFields() {
        var axonOnly = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return mapper -> mapper.polymorphicTypeValidator(axonOnly)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .typeFactory(new RememberedClasses());
    }

    @Bean
    Jackson3SerializerCustomizer jackson3SerializerCustomizer() {
        return trustAxonAndTolerateNewFields();
    }
}
