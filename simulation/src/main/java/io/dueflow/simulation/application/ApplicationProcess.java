package io.dueflow.simulation.application;

import io.dueflow.bank.gateway.request.BankRequest;
import io.dueflow.command.casework.OperatorCase;
import io.dueflow.command.installment.Installment;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.command.plan.RepaymentPlan;
import io.dueflow.command.receivable.Receivable;
import io.dueflow.command.run.DueDateRun;
import io.dueflow.eventstore.addressee.RememberedTargets;
import io.dueflow.eventstore.append.IndexedEventStore;
import io.dueflow.eventstore.joint.OneTransaction;
import io.dueflow.eventstore.saga.KeyedSagaRepository;
import io.dueflow.eventstore.saga.SagaRows;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.bank.RoomForRepayments;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.saga.AnsweredCommands;
import io.dueflow.saga.casework.CaseDesk;
import io.dueflow.saga.duedate.DueDateChain;
import io.dueflow.saga.duedate.DueDateRunSaga;
import io.dueflow.saga.duedate.DueDateRunSettings;
import io.dueflow.saga.duedate.DueDateScheduleSaga;
import io.dueflow.saga.duedate.ShardSweeper;
import io.dueflow.saga.repayment.RepaymentSaga;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.inspection.AggregateMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One process of the application, put together as in production but for what would run on threads of its own. When it
 * dies, all that it remembered dies with it.
 */
final class ApplicationProcess {

    private static final String[] WITHIN_THE_TRANSACTION = {
        "RepaymentSagaProcessor", "DueDateRunSagaProcessor", CaseDesk.GROUP, "bank-gateway"
    };

    private final Ground ground;
    private final Surroundings around;
    private final Life life;
    private final TransactionManager transactions;
    private final GatewaySide gateway;
    private final Configuration axon;
    private final AgendaDeadlines deadlines;
    private final ReadSide readSide;

    ApplicationProcess(Ground ground, Surroundings around, Life life) {
        this.ground = ground;
        this.around = around;
        this.life = life;
        var mortal = new MortalTransactions(ground.transactions(), life);
        this.transactions = new SpringTransactionManager(mortal);
        this.readSide = new ReadSide(ground, transactions);
        this.gateway = new GatewaySide(ground, around, life, mortal);
        this.axon = configurer().buildConfiguration();
        this.deadlines = (AgendaDeadlines) axon.deadlineManager();
        axon.start();
        gateway.open(axon);
    }

    private Configurer configurer() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(config -> ground.serializer())
                .configureEventSerializer(config -> ground.eventSerializer())
                .configureMessageSerializer(config -> ground.serializer())
                .configureTransactionManager(config -> transactions)
                .configureEventStore(this::eventStore)
                .registerComponent(
                        AggregateMetaModelFactory.class,
                        config -> ground.models().of(config))
                .registerComponent(CommandTargetResolver.class, config -> new RememberedTargets())
                .registerComponent(Clock.class, config -> around.clock())
                .registerComponent(DueDateRunSettings.class, config -> around.run())
                .registerComponent(OverduePolicy.class, config -> around.overdue())
                .registerComponent(
                        RetryPolicy.class,
                        config -> new RetryPolicy(
                                around.run().collectionTime(),
                                around.run().retryTimes(),
                                around.overdue().days()))
                .registerComponent(WorkingDays.class, config -> around.overdue().days())
                .registerComponent(DeadlineManager.class, this::deadlines)
                .registerComponent(AnsweredCommands.class, config -> new AnsweredCommands(config.commandGateway()))
                .registerComponent(
                        JointCommands.class,
                        config -> new OneTransaction(config.commandGateway(), transactions, ground.apart()))
                .registerComponent(RoomForRepayments.class, config -> gateway.room())
                .registerComponent(QueryGateway.class, config -> ground.queries())
                .registerComponent(
                        ShardSweeper.class,
                        config -> new ShardSweeper(
                                config.getComponent(RoomForRepayments.class),
                                config.getComponent(JointCommands.class),
                                config.getComponent(AnsweredCommands.class),
                                config.queryGateway(),
                                around.run()));
        for (var aggregate : new Class<?>[] {
            RepaymentPlan.class,
            Installment.class,
            Receivable.class,
            DueDateRun.class,
            OperatorCase.class,
            BankRequest.class
        }) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate));
        }
        registerProcessors(configurer);
        return configurer;
    }

    private void registerProcessors(Configurer configurer) {
        var processing = configurer.eventProcessing();
        processing.registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.INSTANCE);
        for (var name : WITHIN_THE_TRANSACTION) {
            processing.registerSubscribingEventProcessor(name, Configuration::eventStore);
        }
        processing.registerSagaStore(config -> ground.sagas());
        processing.registerSaga(
                RepaymentSaga.class,
                saga -> saga.configureRepository(config -> new KeyedSagaRepository<>(
                        RepaymentSaga.class,
                        new SagaRows<>(ground.jdbc(), ground.serializer()),
                        new AnnotationSagaMetaModelFactory(
                                config.parameterResolverFactory(), config.handlerDefinition(RepaymentSaga.class)))));
        processing.registerSaga(
                DueDateRunSaga.class,
                saga -> saga.configureRepository(config -> AnnotatedSagaRepository.<DueDateRunSaga>builder()
                        .sagaType(DueDateRunSaga.class)
                        .sagaStore(ground.sagas())
                        .lockFactory(NullLockFactory.INSTANCE)
                        .parameterResolverFactory(config.parameterResolverFactory())
                        .handlerDefinition(config.handlerDefinition(DueDateRunSaga.class))
                        .build()));
        processing.registerSaga(DueDateScheduleSaga.class);
        processing.registerEventHandler(config -> new CaseDesk(config.getComponent(AnsweredCommands.class)));
        processing.registerEventHandler(gateway::handler);
    }

    private EventStore eventStore(Configuration config) {
        var store = new IndexedEventStore(EmbeddedEventStore.builder().storageEngine(ground.events()));
        store.subscribe(events -> events.forEach(this::tellWhenCommitted));
        return store;
    }

    private void tellWhenCommitted(EventMessage<?> event) {
        CurrentUnitOfWork.get()
                .root()
                .onPrepareCommit(ending ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                around.happened(event.getPayload());
                            }
                        }));
    }

    private AgendaDeadlines deadlines(Configuration config) {
        return new AgendaDeadlines(
                around.agenda(),
                around.clock(),
                around.story(),
                life,
                around.deadlines(),
                transactions,
                config.scopeAwareProvider());
    }

    boolean isAlive() {
        return life.isGoingOn();
    }

    /** Does what is done at each start. */
    void start() {
        deadlines.resume();
        new DueDateChain(
                        axon.getComponent(AnsweredCommands.class),
                        around.run(),
                        around.overdue().days(),
                        around.clock())
                .plant();
    }

    CommandGateway commands() {
        return axon.commandGateway();
    }

    void sweep() {
        gateway.sweep();
    }

    ReadSide readSide() {
        return readSide;
    }

    int commits() {
        return life.commits();
    }

    Optional<Instant> nextQuestion() {
        return gateway.nextQuestion();
    }
}
