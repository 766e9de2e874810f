package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.CONFIRM;
import static io.dueflow.bank.simulator.Requests.FREEZE;
import static io.dueflow.bank.simulator.Requests.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.UserFault;
import io.dueflow.bank.simulator.request.ServiceName;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    @TempDir
    Path data;

    RunningBank running;
    Platform platform;

    @BeforeEach
    void start() throws IOException {
        running = RunningBank.in(data);
        platform = running.platform();
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void without_an_answer_before_booking_nothing_was_booked() {
        once(Fault.NO_ANSWER_BEFORE_BOOKING);

        assertThatThrownBy(this::freeze).isInstanceOf(Platform.NoAnswer.class);

        assertThat(frozenCents()).isZero();
        assertThat(platform.send(QUERY, Requests.query("Q1", "F1"))
                        .field("found")
                        .asBoolean(true))
                .isFalse();
        assertThat(platform.checked(freeze()).respCode()).isEqualTo("00000");
    }

    @Test
    void without_an_answer_after_booking_the_repeat_gets_the_stored_answer() {
        once(Fault.NO_ANSWER_AFTER_BOOKING);

        assertThatThrownBy(this::freeze).isInstanceOf(Platform.NoAnswer.class);

        assertThat(frozenCents()).isEqualTo(10_000);
        assertThat(platform.checked(freeze()).respCode()).isEqualTo("00000");
        assertThat(frozenCents()).isEqualTo(10_000);
    }

    @Test
    void http_500_comes_before_or_after_booking() {
        running.bank().replaceFaults(FaultPlan.none().withRate(Fault.HTTP_500, "1"));

        for (int i = 0; i < 20; i++) {
            assertThat(platform.post(FREEZE, Requests.freeze("F" + i, "U1", "1.00"))
                            .statusCode())
                    .isEqualTo(500);
        }

        assertThat(frozenCents()).isBetween(100L, 1_900L);
    }

    @Test
    void http_500_before_or_after_booking_can_be_chosen() {
        once(Fault.HTTP_500_BEFORE_BOOKING);
        assertThat(freeze().statusCode()).isEqualTo(500);
        assertThat(frozenCents()).isZero();

        once(Fault.HTTP_500_AFTER_BOOKING);
        assertThat(freeze().statusCode()).isEqualTo(500);
        assertThat(frozenCents()).isEqualTo(10_000);
    }

    @Test
    void a_bad_signature_is_on_an_answer_that_was_booked() {
        once(Fault.BAD_SIGNATURE);

        BankAnswer answer = BankAnswer.of(freeze().body());

        assertThat(answer.respCode()).isEqualTo("00000");
        assertThat(platform.isSignedByBank(answer)).isFalse();
        assertThat(frozenCents()).isEqualTo(10_000);
    }

    @Test
    void a_truncated_answer_is_no_json_but_was_booked() {
        once(Fault.TRUNCATED_JSON);

        HttpResponse<String> response = freeze();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("{\"respData\"").doesNotEndWith("}");
        assertThat(frozenCents()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_EXCEPTION,00001",
        "INTERNAL_ERROR,00002",
        "CUSTOM_EXCEPTION,99998",
        "UNKNOWN_ERROR,99999",
    })
    void an_answer_of_unknown_meaning_is_not_stored(Fault fault, String respCode) {
        once(fault);

        assertThat(platform.checked(freeze()).respCode()).isEqualTo(respCode);

        assertThat(frozenCents()).isZero();
        assertThat(platform.checked(freeze()).respCode()).isEqualTo("00000");
    }

    @ParameterizedTest
    @CsvSource({"BALANCE_TOO_LOW,30042", "CARD_BALANCE_TOO_LOW,30041"})
    void a_refusal_on_demand_is_stored_as_any_other(Fault fault, String respCode) {
        once(fault);

        assertThat(platform.checked(freeze()).respCode()).isEqualTo(respCode);

        assertThat(platform.checked(freeze()).respCode()).isEqualTo(respCode);
        assertThat(platform.send(QUERY, Requests.query("Q1", "F1")).respCode()).isEqualTo(respCode);
        assertThat(frozenCents()).isZero();
        assertThat(platform.send(FREEZE, Requests.freeze("F2", "U1", "1.00")).respCode())
                .isEqualTo("00000");
    }

    @Test
    void an_unknown_tender_refuses_a_settlement_but_no_freeze() {
        always(Fault.TENDER_UNKNOWN);
        assertThat(platform.checked(freeze()).respCode()).isEqualTo("00000");

        assertThat(platform.send(CONFIRM, Requests.confirmHundred("C1", "F1")).respCode())
                .isEqualTo("30010");
        assertThat(frozenCents()).isEqualTo(10_000);
    }

    @Test
    void the_first_two_freezes_of_a_user_are_refused_and_repeats_do_not_count() {
        running.bank().replaceFaults(FaultPlan.none().withUser("U1", UserFault.times(Fault.BALANCE_TOO_LOW, 2)));

        List<String> codes = List.of("F1", "F1", "F2", "F3").stream()
                .map(no ->
                        platform.send(FREEZE, Requests.freeze(no, "U1", "1.00")).respCode())
                .toList();

        assertThat(codes).containsExactly("30042", "30042", "30042", "00000");
    }

    @Test
    void a_request_delivered_twice_is_booked_once() {
        once(Fault.DUPLICATE_DELIVERY);

        assertThat(platform.checked(freeze()).respCode()).isEqualTo("00000");

        assertThat(frozenCents()).isEqualTo(10_000);
        assertThat(platform.getFrom("/ledger.json").body()).contains("\"duplicate-delivery\":1");
    }

    @Test
    void a_success_can_lack_its_number_while_the_stored_answer_has_it() {
        once(Fault.BLANK_REQUEST_NO);

        BankAnswer flawed = platform.checked(freeze());

        assertThat(flawed.respCode()).isEqualTo("00000");
        assertThat(flawed.field("requestNo").asString()).isEmpty();
        assertThat(platform.checked(freeze()).field("requestNo").asString()).isEqualTo("F1");
    }

    @Test
    void a_slow_answer_comes_late_and_others_do_not_wait_for_it() {
        running.bank()
                .replaceFaults(FaultPlan.none()
                        .withSlow(Duration.ofMillis(1_200))
                        .withUser("U1", UserFault.always(Fault.SLOW)));
        long start = System.nanoTime();
        var slow = platform.sendLater(FREEZE, Requests.freeze("F1", "U1", "100.00"));

        platform.send(FREEZE, Requests.freeze("F2", "U2", "1.00"));
        assertThat(slow).isNotDone();
        assertThat(slow.join().respCode()).isEqualTo("00000");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(1_200));
    }

    @Test
    void settlements_and_queries_meet_the_faults_of_the_payer() {
        freeze();
        running.bank()
                .replaceFaults(FaultPlan.none()
                        .withUser(
                                "U1",
                                UserFault.times(Fault.HTTP_500_BEFORE_BOOKING, 1)
                                        .only(ServiceName.CONFIRM_REPAYMENT),
                                UserFault.times(Fault.SYSTEM_EXCEPTION, 1).only(ServiceName.QUERY_TRANSACTION)));

        String confirm = Requests.confirmHundred("C1", "F1");
        assertThat(platform.post(CONFIRM, confirm).statusCode()).isEqualTo(500);
        assertThat(platform.post(CONFIRM, confirm).statusCode()).isEqualTo(200);
        assertThat(platform.send(QUERY, Requests.query("Q1", "C1")).respCode()).isEqualTo("00001");
        assertThat(platform.send(QUERY, Requests.query("Q1", "C1"))
                        .field("requestNo")
                        .asString())
                .isEqualTo("C1");
    }

    @Test
    void faults_of_one_user_leave_the_others_alone() {
        always(Fault.HTTP_500_BEFORE_BOOKING);

        assertThat(platform.post(FREEZE, Requests.freeze("F9", "U2", "1.00")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_rate_is_met_roughly_and_the_same_seed_meets_the_same_requests() {
        List<String> first = codesAtRate("A", 7);

        assertThat(first.stream().filter("00001"::equals).count()).isBetween(60L, 140L);
        assertThat(codesAtRate("A", 7)).isEqualTo(first);
        assertThat(codesAtRate("A", 8)).isNotEqualTo(first);
    }

    private List<String> codesAtRate(String prefix, long seed) {
        running.bank()
                .replaceFaults(FaultPlan.none()
                        .withRate(Fault.SYSTEM_EXCEPTION, "0.25")
                        .withSeed(seed));
        return IntStream.range(0, 400)
                .mapToObj(i -> platform.send(Requests.QUERY_USER, Requests.queryUser(prefix + i, "U1"))
                        .respCode())
                .toList();
    }

    private HttpResponse<String> freeze() {
        return platform.post(FREEZE, Requests.freeze("F1", "U1", "100.00"));
    }

    private long frozenCents() {
        return running.bank().totals().frozenCents();
    }

    private void once(Fault fault) {
        running.bank().replaceFaults(FaultPlan.none().withUser("U1", UserFault.times(fault, 1)));
    }

    private void always(Fault fault) {
        running.bank().replaceFaults(FaultPlan.none().withUser("U1", UserFault.always(fault)));
    }
}
