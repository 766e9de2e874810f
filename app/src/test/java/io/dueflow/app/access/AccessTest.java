package io.dueflow.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.app.Dueflow;
import io.dueflow.app.serve.RunningService;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningService.Started.class)
class AccessTest {

    private static final String READS_ONLY = "This account may only read; acting takes an operator.";

    private final RunningService dueflow;

    AccessTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    private static void assertProblem(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs", "/api/books", "/api/openapi", "/actuator/info", "/nothing/here"})
    void nobody_gets_in_without_a_password(String path) throws Exception {
        var response = dueflow.send(dueflow.request(path).GET());

        assertProblem(response, 401, "A user and a password are needed.");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"dueflow\"");
    }

    /** Nobody learns which accounts there are. */
    @ParameterizedTest
    @ValueSource(strings = {"reader", "nobody"})
    void a_wrong_password_is_refused(String user) throws Exception {
        var response = dueflow.send(dueflow.requestAs(user, "wrong", "/api/runs"));

        assertProblem(response, 401, "The user or the password is wrong.");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"dueflow\"");
    }

    @Test
    void a_right_password_is_not_called_wrong_while_the_accounts_cannot_be_read() throws Exception {
        var jdbc = dueflow.bean(JdbcTemplate.class);
        jdbc.execute("alter table api_account rename to api_account_out_of_reach");
        try {
            var response = dueflow.get(Role.READER, "/api/runs");

            assertProblem(response, 503, "Passwords cannot be checked now; try again.");
            assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
        } finally {
            jdbc.execute("alter table api_account_out_of_reach rename to api_account");
        }
    }

    @Test
    void the_health_check_needs_no_password_and_tells_nothing_else() throws Exception {
        var response = dueflow.send(dueflow.request("/actuator/health").GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"UP\"").doesNotContain("components", "jdbc");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void both_roles_may_ask(Role role) throws Exception {
        assertThat(dueflow.get(role, "/api/runs").statusCode()).isEqualTo(200);
    }

    @Test
    void a_reader_may_not_act() throws Exception {
        assertProblem(dueflow.post(Role.READER, "/api/runs/2050-01-31"), 403, READS_ONLY);
        assertProblem(dueflow.importBook(Role.READER, "{}"), 403, READS_ONLY);
        assertThat(dueflow.get(Role.OPERATOR, "/api/runs/2050-01-31").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_command_line_tells_the_same_and_no_path_of_the_api() {
        assertThat(commandLine(dueflow.password(Role.READER), "run", "--date", "2050-01-31"))
                .isEqualTo("dueflow: " + READS_ONLY);
        assertThat(commandLine("wrong", "status")).isEqualTo("dueflow: The user or the password is wrong.");
    }

    private String commandLine(String password, String... arguments) {
        var err = new StringWriter();
        var all = Stream.concat(
                Stream.of(arguments),
                Stream.of("--url=http://127.0.0.1:" + dueflow.port(), "--user=reader", "--password=" + password));
        var exit = Dueflow.commandLine().setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
        assertThat(exit).isEqualTo(1);
        return err.toString().strip();
    }

    @Test
    void an_operator_may_act() throws Exception {
        assertThat(dueflow.post(Role.OPERATOR, "/api/runs/2025-02-28").statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_page_of_somebody_else_cannot_act_with_the_browsers_password(String site) throws Exception {
        var response = dueflow.send(dueflow.requestAs(Role.OPERATOR, "/api/runs/2050-01-31")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.noBody()));

        assertProblem(response, 403, "A page of another site may not act here.");
        assertThat(dueflow.get(Role.OPERATOR, "/api/runs/2050-01-31").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_of_our_own_can() throws Exception {
        var response = dueflow.send(dueflow.requestAs(Role.OPERATOR, "/api/runs/2025-03-31")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(202);
    }

    /** Over plain HTTP to another machine a browser sends no Sec-Fetch-Site. */
    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example", "http://127.0.0.1", "null"})
    void nor_can_it_where_the_browser_tells_its_address_alone(String origin) throws Exception {
        var response = dueflow.send(dueflow.requestAs(Role.OPERATOR, "/api/runs/2050-02-28")
                .header("Origin", origin)
                .POST(BodyPublishers.noBody()));

        assertProblem(response, 403, "A page of another site may not act here.");
    }

    @Test
    void a_page_of_our_own_can_by_its_address() throws Exception {
        var request = dueflow.requestAs(Role.OPERATOR, "/api/runs/2025-04-30");
        var own = "http://" + request.build().uri().getAuthority();

        assertThat(dueflow.send(request.header("Origin", own).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void one_more_operator_may_act_and_keeps_the_name_when_the_password_is_lost() throws Exception {
        var accounts = dueflow.bean(Accounts.class);
        var lost = accounts.addOperator("chen.2");
        var password = accounts.addOperator("chen.2");

        assertThat(get("chen.2", lost, "/api/runs")).isEqualTo(401);
        assertThat(get("chen.2", password, "/api/runs")).isEqualTo(200);
        assertThat(dueflow.send(dueflow.requestAs("chen.2", password, "/api/runs/2025-05-31")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(202);
    }

    private int get(String user, String password, String path) throws Exception {
        return dueflow.send(dueflow.requestAs(user, password, path).GET()).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "reader", "", "O", "a:b", "a b", "an-operator-with-a-name-too-long-for-us"})
    void no_account_is_made_under_a_name_that_is_taken_or_unclear(String name) {
        assertThatThrownBy(() -> dueflow.bean(Accounts.class).addOperator(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passwords_are_made_once_and_only_their_hashes_are_kept() {
        var stored = dueflow.bean(JdbcTemplate.class)
                .queryForList(
                        "select password_hash from api_account where username in ('reader', 'operator')", String.class);

        assertThat(dueflow.bean(Accounts.class).createMissing()).isEmpty();
        assertThat(stored).hasSize(Role.values().length).allMatch(hash -> hash.matches("\\$2[aby]\\$1\\d\\$.{53}"));
        assertThat(dueflow.password(Role.READER))
                .hasSize(20)
                .isNotEqualTo(dueflow.password(Role.OPERATOR))
                .isNotIn(stored);
    }
}
