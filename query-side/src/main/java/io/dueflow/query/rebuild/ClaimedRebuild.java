package io.dueflow.query.rebuild;

import io.dueflow.messages.ReadModel;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;

/**
 * What is rebuilt, and by whom.
 *
 * @param adding projects the models that rows are only added to
 * @param changing projects the others
 */
record ClaimedRebuild(
        long id, UUID runner, List<Model> models, Projector projector, Projector adding, Projector changing) {

    static ClaimedRebuild of(long id, UUID runner, List<Model> models, Configuration configuration) {
        var onlyAdd = models.stream().collect(Collectors.partitioningBy(Model::onlyAdds));
        return new ClaimedRebuild(
                id,
                runner,
                models,
                new Projector(models, configuration),
                new Projector(onlyAdd.get(true), configuration),
                new Projector(onlyAdd.get(false), configuration));
    }

    List<ReadModel.Table> tables() {
        return models.stream().flatMap(model -> model.tables().stream()).toList();
    }

    List<Class<?>> echoes() {
        return models.stream().flatMap(model -> model.echoes().stream()).toList();
    }
}
