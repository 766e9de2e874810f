package io.dueflow.query.rebuild;

import io.dueflow.messages.ReadModel;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All read models, found by what the beans that fill them declare. */
@Component
public class DeclaredModels {

    /** Found once, when first asked for: the beans are looked through for the annotation. */
    private final SingletonSupplier<SortedMap<String, Model>> byName;

    DeclaredModels(ApplicationContext context) {
        this.byName = SingletonSupplier.of(() -> find(context));
    }

    public Collection<String> names() {
        return byName().keySet();
    }

    /** Of all models. */
    public List<String> tables() {
        return byName().values().stream()
                .flatMap(model -> tablesOf(model).stream())
                .toList();
    }

    /** Of the model of this name, which has to be there. */
    public List<String> tables(String model) {
        return tablesOf(byName().get(model));
    }

    private static List<String> tablesOf(Model model) {
        return model.tables().stream().map(ReadModel.Table::value).toList();
    }

    public List<Model> all() {
        return List.copyOf(byName().values());
    }

    /** Those whose classes all have the annotation. */
    public List<Model> filledBy(Class<? extends Annotation> annotation) {
        return all().stream()
                .filter(model -> model.projections().stream()
                        .allMatch(bean -> AopUtils.getTargetClass(bean).isAnnotationPresent(annotation)))
                .toList();
    }

    /** Those of these names, which all have to be there. */
    public List<Model> choose(Collection<String> names) {
        var models = byName();
        return names.stream().map(models::get).toList();
    }

    /** Those that fill any of these tables, each of which has to be filled by one. */
    public List<Model> filling(Collection<String> tables) {
        if (!tables().containsAll(tables)) {
            throw new IllegalArgumentException("not all of %s are tables of read models".formatted(tables));
        }
        return all().stream()
                .filter(model -> tablesOf(model).stream().anyMatch(tables::contains))
                .toList();
    }

    private SortedMap<String, Model> byName() {
        return byName.obtain();
    }

    private static SortedMap<String, Model> find(ApplicationContext context) {
        return context.getBeansWithAnnotation(ReadModel.class).values().stream()
                .collect(Collectors.groupingBy(bean -> declared(bean).name()))
                .entrySet()
                .stream()
                .map(entry -> new Model(entry.getKey(), entry.getValue()))
                .collect(Collectors.toMap(Model::name, model -> model, (one, other) -> one, TreeMap::new));
    }

    static ReadModel declared(Object projection) {
        return AopUtils.getTargetClass(projection).getAnnotation(ReadModel.class);
    }
}
