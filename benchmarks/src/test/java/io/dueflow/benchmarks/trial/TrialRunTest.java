package io.dueflow.benchmarks.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.contest.Entrant;
import io.dueflow.benchmarks.contest.Series;
import io.dueflow.benchmarks.contest.Size;
import io.dueflow.benchmarks.contest.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialRunTest {

    @TempDir
    private Path folder;

    @Test
    void whoCollectsNothingDoesNotAgreeWithTheLoanBook() throws IOException, InterruptedException {
        var result = trialOf(5).run(Forgetful.class.getName(), folder);

        assertThat(result.differences())
                .contains("debited from B0000003: the bank's ledger says null, the loan book says "
                        + ExpectedBooks.of(size(5)).debitedByUser().get("B0000003"));
        assertThat(result.postgres()).startsWith("18");
    }

    @Test
    void aContenderThatFailsEndsTheTrialWithItsReason() {
        assertThatIOException()
                .isThrownBy(() -> trialOf(13).run(Forgetful.class.getName(), folder))
                .withMessageContaining("thirteen")
                .withMessageContaining("contender.log");
    }

    private static TrialRun trialOf(int projects) {
        var settings = new TrialSettings(SignatureAlgorithm.SHA1_WITH_RSA, List.of("-Xmx256m"), 0);
        return new TrialRun(
                new Trial(Series.CONTEST, 1, Entrant.DUEFLOW, size(projects)), settings, new TrialListener() {
                    @Override
                    public void prepared(double seconds) {}

                    @Override
                    public void collected(Phase phase) {}
                });
    }

    private static Size size(int projects) {
        return new Size(projects, 3, 2, 2);
    }
}
