package io.dueflow.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.access.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many more ask at once than there are threads and connections for: they wait for their turn, and nobody else does. */
@ExtendWith(RunningService.Started.class)
class FloodedTest {

    private static final int MANY = 600;
    private static final int SOME = 60;

    private final RunningService dueflow;
    private final HttpClient many = HttpClient.newHttpClient();

    FloodedTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @Test
    void everybody_is_answered_and_what_is_ordered_meanwhile_is_done() throws Exception {
        var questions = asked(MANY, "/api/installments");

        assertThat(dueflow.importBook(Role.OPERATOR, Loan.of("FL1").asJson()).statusCode())
                .isEqualTo(202);

        assertThat(questions)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    /** Four are answered at once, and whoever would wait for too long is told so. */
    @Test
    void questions_about_the_past_of_everything_leave_the_others_their_turn() throws Exception {
        var questions = asked(SOME, "/api/installments?asOf=" + RunningService.now());

        assertThat(dueflow.get(Role.READER, "/api/runs").statusCode()).isEqualTo(200);

        var answers = questions.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).isSubsetOf(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(answer -> assertThat(answer.body()).contains("questions about the past"));
    }

    private List<CompletableFuture<HttpResponse<String>>> asked(int times, String path) {
        return IntStream.range(0, times)
                .mapToObj(time -> many.sendAsync(
                        dueflow.requestAs(Role.READER, path).GET().build(), BodyHandlers.ofString()))
                .toList();
    }
}
