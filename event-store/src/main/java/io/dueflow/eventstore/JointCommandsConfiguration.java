package io.dueflow.eventstore;

import io.dueflow.eventstore.joint.OneByOne;
import io.dueflow.eventstore.joint.OneTransaction;
import io.dueflow.eventstore.joint.QueuedGroupCommit;
import io.dueflow.messages.BackgroundThreads;
import io.dueflow.messages.GroupCommit;
import io.dueflow.messages.JointCommands;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands that are handled together: in one transaction, where there is one for events and rows. */
@Configuration
public class JointCommandsConfiguration {

    /** As many as pages of runs may be started side by side; further ones wait for a thread. */
    private static final int PAGES_AT_ONCE = 4;

    @Bean(destroyMethod = "shutdown")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    ExecutorService jointCommandThreads() {
        return Executors.newFixedThreadPool(PAGES_AT_ONCE, new BackgroundThreads("joint-commands"));
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    JointCommands inOneTransaction(
            CommandGateway gateway, TransactionManager transactions, ExecutorService jointCommandThreads) {
        return new OneTransaction(gateway, transactions, jointCommandThreads);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true", matchIfMissing = true)
    JointCommands oneByOne(CommandGateway gateway) {
        return new OneByOne(gateway);
    }

    @Bean
    GroupCommit groupCommit(JointCommands joint) {
        return new QueuedGroupCommit(joint);
    }
}
