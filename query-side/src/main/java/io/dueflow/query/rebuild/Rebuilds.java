package io.dueflow.query.rebuild;

import io.dueflow.messages.BackgroundThreads;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills read models anew from the events, one rebuild at a time over all nodes. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
public class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int SECONDS_TO_STOP = 10;

    private final DeclaredModels models;
    private final RebuildRows rows;
    private final ShadowTables shadow;
    private final RebuildSteps steps;
    private final StoredEvents events;
    private final Configuration configuration;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(new BackgroundThreads("rebuild"));
    private final ExecutorService beside = Executors.newSingleThreadExecutor(new BackgroundThreads("rebuild-beside"));

    Rebuilds(
            DeclaredModels models,
            RebuildRows rows,
            ShadowTables shadow,
            RebuildSteps steps,
            StoredEvents events,
            Configuration configuration,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.rows = rows;
        this.shadow = shadow;
        this.steps = steps;
        this.events = events;
        this.configuration = configuration;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Begins a rebuild, or takes up the same one that was broken off.
     *
     * @throws RebuildUnderWay where it is being done already, or another one was not brought to its end
     * @throws BadSchemaChange where the statements that are to change the tables cannot be used
     */
    public Rebuild start(RebuildRequest request) {
        var runner = UUID.randomUUID();
        var id = claim(request, runner);
        var run = ClaimedRebuild.of(id, runner, models.choose(request.models()), configuration);
        worker.execute(() -> go(run));
        return rows.find(id).orElseThrow();
    }

    long claim(RebuildRequest request, UUID runner) {
        try {
            return transaction.execute(begun -> {
                var id = rows.lockUnderWay()
                        .map(standing -> takeUp(standing, request))
                        .orElseGet(() -> begin(request));
                if (!rows.claim(id, runner, request.share())) {
                    throw new RebuildUnderWay("Rebuild %d is being done; stop it first.".formatted(id));
                }
                return id;
            });
        } catch (DataAccessException e) {
            throw InTheWay.is(e) || e instanceof DuplicateKeyException
                    ? new RebuildUnderWay("A rebuild is being done; stop it first.")
                    : e;
        }
    }

    private long takeUp(Rebuild standing, RebuildRequest request) {
        var begun = standing.request();
        var asked = new RebuildRequest(request.models(), request.checkOnly(), begun.share(), request.schema());
        if (!begun.equals(asked)) {
            throw new RebuildUnderWay("Rebuild %d, of %s, has not come to its end; take it up or give it up first."
                    .formatted(standing.id(), String.join(", ", begun.models())));
        }
        return standing.id();
    }

    private long begin(RebuildRequest request) {
        var tables = models.choose(request.models()).stream()
                .flatMap(model -> model.tables().stream())
                .toList();
        return rows.insert(request, shadow.create(tables, request.schema()));
    }

    private void go(ClaimedRebuild run) {
        String failure = null;
        try {
            for (var rebuild = standing(run); !rebuild.isOver(); rebuild = standing(run)) {
                new RebuildRun(steps, events, run, beside).goOn(rebuild);
            }
        } catch (RebuildStopped | InterruptedException e) {
            LOG.info("rebuild {} was broken off", run.id());
        } catch (RuntimeException | Error e) {
            LOG.error("rebuild {} cannot go on", run.id(), e);
            failure = e.getMessage();
        }
        // Else no connection would be given to a thread that was told to end.
        Thread.interrupted();
        rows.release(run.id(), run.runner(), failure);
    }

    private Rebuild standing(ClaimedRebuild run) {
        return rows.find(run.id()).orElseThrow();
    }

    /** Breaks it off; its tables stay, and the same request takes it up again. */
    public void stop(long id) {
        transaction.executeWithoutResult(begun -> rows.stop(id));
    }

    /**
     * Drops the tables of one that was broken off.
     *
     * @throws RebuildUnderWay where it was not broken off
     */
    public void giveUp(long id) {
        try {
            transaction.executeWithoutResult(begun -> {
                var standing = rows.lockUnderWay().filter(rebuild -> rebuild.id() == id);
                if (standing.isEmpty()
                        || !rows.claim(
                                id, UUID.randomUUID(), standing.get().request().share())) {
                    throw new RebuildUnderWay("Rebuild %d is over, or being done.".formatted(id));
                }
                shadow.drop();
                rows.giveUp(id);
            });
        } catch (DataAccessException e) {
            throw InTheWay.is(e) ? new RebuildUnderWay("Rebuild %d is being done; stop it first.".formatted(id)) : e;
        }
    }

    public Optional<Rebuild> find(long id) {
        return rows.find(id);
    }

    /** The latest first. */
    public List<Rebuild> latest() {
        return rows.latest();
    }

    @PreDestroy
    void close() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        beside.shutdown();
    }
}
