package io.dueflow.query.rebuild;

import io.dueflow.messages.ReadModel;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;

/**
 * What is rebuilt, and by whom.
 *
 * @param repeatable projects the models that a batch may be projected to once more
 * @param once projects the others
 */
record ClaimedRebuild(
        long id, UUID runner, List<Model> models, Projector projector, Projector repeatable, Projector once) {

    static ClaimedRebuild of(long id, UUID runner, List<Model> models, Configuration configuration) {
        var mayRepeat = models.stream().collect(Collectors.partitioningBy(Model::repeatable));
        return new ClaimedRebuild(
                id,
                runner,
                models,
                new Projector(models, configuration),
                new Projector(mayRepeat.get(true), configuration),
                new Projector(mayRepeat.get(false), configuration));
    }

    List<ReadModel.Table> tables() {
        return models.stream().flatMap(model -> model.tables().stream()).toList();
    }

    List<Class<?>> echoes() {
        return models.stream().flatMap(model -> model.echoes().stream()).toList();
    }
}
