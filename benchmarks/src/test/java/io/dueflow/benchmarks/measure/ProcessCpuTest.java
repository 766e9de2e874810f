package io.dueflow.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessCpuTest {

    private static final String BUSY = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";

    @Test
    void addsUserAndSystemTimeOfTheProcessAndItsEndedChildren() {
        var stat = "4711 (post) gres (1)) S 1 4711 4711 0 -1 4194560 999 888 7 6 100 20 3000 400 20 0 1 0 5";

        assertThat(ProcessCpu.ofStat(stat)).isEqualTo(Duration.ofMillis(35_200));
    }

    @Test
    void countsAChildWhileItRunsAndAfterItHasEnded() throws IOException, InterruptedException {
        var parent = new ProcessBuilder("sh", "-c", "sh -c '" + BUSY + "; read go' ; read go").start();
        var whileItRuns = awaitUsed(parent.pid(), Duration.ZERO);
        parent.getOutputStream().write("go\n".getBytes());
        parent.getOutputStream().flush();
        while (ProcessHandle.of(parent.pid()).orElseThrow().children().findAny().isPresent()) {
            Thread.sleep(10);
        }
        assertThat(ProcessCpu.ofTree(parent.pid())).isGreaterThanOrEqualTo(whileItRuns);
        parent.destroy();
    }

    @Test
    void aProcessThatIsGoneHasUsedNothing() throws IOException, InterruptedException {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThat(ProcessCpu.ofTree(gone.pid())).isZero();
    }

    private static Duration awaitUsed(long pid, Duration more) throws InterruptedException {
        var giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (ProcessCpu.ofTree(pid).compareTo(more) <= 0 && System.nanoTime() < giveUp) {
            Thread.sleep(20);
        }
        assertThat(ProcessCpu.ofTree(pid)).isGreaterThan(more);
        return ProcessCpu.ofTree(pid);
    }
}
