package io.dueflow.simulation.application;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/**
 * Hands handlers the components of the process that lives now, so that what Axon finds out about them by reflection can
 * be kept from one process to the next.
 */
final class ParametersOfProcess implements ParameterResolverFactory {

    private Configuration current;

    void belongTo(Configuration process) {
        current = process;
    }

    @Override
    public ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        var type = parameters[index].getType();
        return current.getComponent(type) == null ? null : new Component(type);
    }

    private final class Component implements ParameterResolver<Object> {

        private final Class<?> type;

        Component(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object resolveParameterValue(Message<?> message) {
            return current.getComponent(type);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
