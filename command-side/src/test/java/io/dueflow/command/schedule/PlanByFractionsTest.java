package io.dueflow.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.command.sample.AwkwardProject;
import io.dueflow.command.sample.RandomProject;
import io.dueflow.messages.receivable.ReceivableShare;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure and date of a plan is what exact fractions make of the same terms. */
class PlanByFractionsTest {

    private static final int RANDOM = 100;
    private static final int AWKWARD = 300;

    static Stream<Named<RandomProject>> projects() {
        return Stream.concat(
                LongStream.range(0, RANDOM).mapToObj(seed -> named("random", seed, RandomProject.of(seed))),
                LongStream.range(0, AWKWARD).mapToObj(seed -> named("awkward", seed, AwkwardProject.of(seed))));
    }

    private static Named<RandomProject> named(String kind, long seed, RandomProject project) {
        return Named.of(kind + " " + seed + ": " + project, project);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void a_plan_is_what_fractions_say(RandomProject random) {
        List<PlanByFractions.Period> expected = PlanByFractions.of(random.project(), random.tenders());
        List<SharedPeriod> actual = SharedSchedule.of(random.project(), random.tenders());

        boolean isShared = expected.get(0).shares() != null;
        assertThat(actual.stream().map(period -> inCents(period, isShared))).containsExactlyElementsOf(expected);
    }

    private static PlanByFractions.Period inCents(SharedPeriod period, boolean isShared) {
        ScheduledPeriod due = period.due();
        return new PlanByFractions.Period(
                due.dueDate(),
                due.principal().cents(),
                due.interest().cents(),
                due.commission().cents(),
                isShared
                        ? period.shares().stream()
                                .map(PlanByFractionsTest::inCents)
                                .toList()
                        : null);
    }

    private static PlanByFractions.Share inCents(ReceivableShare share) {
        return new PlanByFractions.Share(
                share.principal().cents(),
                share.interest().cents(),
                share.commission().cents());
    }
}
