package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.CANCEL;
import static io.dueflow.bank.simulator.Requests.CONFIRM;
import static io.dueflow.bank.simulator.Requests.FREEZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.simulator.ledger.LedgerTotals;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConservationTest {

    /** Far more than U1's 1,000.00 can pay, so that some are refused; each is settled or released by chance. */
    @Test
    void no_cent_appears_or_vanishes_under_concurrent_requests(@TempDir Path data) throws Exception {
        try (RunningBank running = RunningBank.in(data)) {
            List<CompletableFuture<long[]>> lives = IntStream.range(0, 400)
                    .mapToObj(i -> life(running.platform(), i))
                    .toList();

            long frozen = 0;
            long settled = 0;
            long released = 0;
            for (CompletableFuture<long[]> life : lives) {
                frozen += life.join()[0];
                settled += life.join()[1];
                released += life.join()[2];
            }

            LedgerTotals totals = running.bank().totals();
            assertThat(settled).isPositive();
            assertThat(released).isPositive();
            assertThat(totals.frozenTotalCents()).isEqualTo(frozen).isLessThan(400 * 1_000);
            assertThat(totals.settledTotalCents()).isEqualTo(settled);
            assertThat(totals.releasedTotalCents()).isEqualTo(released);
            assertThat(totals.frozenCents()).isEqualTo(frozen - settled - released);
            assertThat(totals.balancesCents() + totals.frozenCents() + totals.commissionCents())
                    .isEqualTo(100_000);
        }
    }

    /** Freezes 10.00, then settles or releases it; returns the cents frozen, settled and released. */
    private static CompletableFuture<long[]> life(Platform platform, int i) {
        String freezeNo = "F" + i;
        return platform.sendLater(FREEZE, Requests.freeze(freezeNo, "U1", "10.00"))
                .thenCompose(frozen -> {
                    if (!frozen.respCode().equals("00000")) {
                        return CompletableFuture.completedFuture(new long[] {0, 0, 0});
                    }
                    return switch (new Random(i).nextInt(3)) {
                        case 0 -> CompletableFuture.completedFuture(new long[] {1_000, 0, 0});
                        case 1 ->
                            platform.sendLater(CANCEL, Requests.cancel("R" + i, freezeNo, "10.00"))
                                    .thenApply(done -> new long[] {1_000, 0, cents(done)});
                        default ->
                            platform.sendLater(CONFIRM, settlement(i, freezeNo))
                                    .thenApply(done -> new long[] {1_000, cents(done), 0});
                    };
                });
    }

    private static String settlement(int i, String freezeNo) {
        return Requests.confirm("C" + i, freezeNo, "10.00", "0.30", """
                {"userNo":"I%d","amount":9.00,"interest":0.70,"commission":0.07,"id":1}""".formatted(i % 7));
    }

    private static long cents(BankAnswer answer) {
        assertThat(answer.respCode()).isEqualTo("00000");
        return 1_000;
    }
}
