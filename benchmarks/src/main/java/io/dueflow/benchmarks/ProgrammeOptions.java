package io.dueflow.benchmarks;

import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Programme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is to be run, as the user says it. */
final class ProgrammeOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--quick", description = "One round of small books and no series of scale.")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of the contest; default 2, with --quick 1.")
    private Integer rounds;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Only these: dueflow, tuned-crud, single-statement-crud, original-design, dbos, stock-axon.")
    private List<String> only;

    @Option(names = "--projects", paramLabel = "N", description = "So many loans in every trial.")
    private Integer projects;

    @Option(names = "--no-scale", description = "Leave out the large book and the many tenders.")
    private boolean noScale;

    @Option(names = "--scale", description = "Only the large book and the many tenders.")
    private boolean onlyScale;

    /** Throws {@link ParameterException} where a contender is not known. */
    Programme programme() {
        var programme = quick ? Programme.quick() : Programme.full();
        programme = rounds == null ? programme : programme.withRounds(rounds);
        programme = projects == null ? programme : programme.withProjects(projects);
        programme = noScale ? programme.withoutScale() : programme;
        programme = onlyScale ? programme.withoutContest() : programme;
        return programme.only(entrants());
    }

    private Set<Entrant> entrants() {
        return only == null
                ? Stream.of(Entrant.values()).filter(Entrant::isPresent).collect(Collectors.toSet())
                : only.stream().map(this::named).collect(Collectors.toSet());
    }

    private Entrant named(String id) {
        try {
            var entrant = Entrant.named(id);
            if (!entrant.isPresent()) {
                throw new IllegalArgumentException(id + " is not built in");
            }
            return entrant;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
