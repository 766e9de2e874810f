package io.dueflow.app.serve;

import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.Repayment;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a few questions before the service says that it is ready. Otherwise those that come first, all at once, each load the
 * classes of an answer, and each make the hash that Spring checks the passwords of unknown users against. Nothing is
 * written, no password is needed, and the service starts even if nobody answers.
 */
@Component
class WarmUp implements ApplicationRunner {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final AuthenticationManager accounts;
    private final QueryGateway queries;
    private final JsonMapper json;
    private final ServerProperties server;
    private final Environment environment;

    WarmUp(
            AuthenticationManager accounts,
            QueryGateway queries,
            JsonMapper json,
            ServerProperties server,
            Environment environment) {
        this.accounts = accounts;
        this.queries = queries;
        this.json = json;
        this.server = server;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        run(PATIENCE);
    }

    void run(Duration patience) throws InterruptedException {
        var questions = new FutureTask<>(this::ask);
        var thread = new Thread(questions, "warm-up");
        thread.setDaemon(true);
        thread.start();
        try {
            questions.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "The first questions may be slow: those asked at the start had no answer within {} s",
                    patience.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("The first questions may be slow: those asked at the start failed", e.getCause());
        }
    }

    private Void ask() throws Exception {
        logInAsNobody();
        askForRepayment();
        askForHealth();
        return null;
    }

    private void logInAsNobody() {
        try {
            accounts.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("", ""));
        } catch (BadCredentialsException e) {
            LOG.trace("as it must be", e);
        }
    }

    /** One that there is, if there is any: of one that there is not, little is read and nothing told. */
    private void askForRepayment() throws ExecutionException, InterruptedException {
        var page = queries.query(
                        new FindInstallments(null, null, null, null, null, null, 1),
                        ResponseTypes.instanceOf(InstallmentPage.class))
                .get();
        json.writeValueAsBytes(page);
        var first = page.installments().stream()
                .findFirst()
                .map(installment -> new FindRepayment(installment.projectNo(), installment.period()))
                .orElse(new FindRepayment("none", 1));
        var repayment = queries.query(first, ResponseTypes.optionalInstanceOf(Repayment.class))
                .get();
        json.writeValueAsBytes(repayment);
    }

    /** Without TLS only: our own certificate is for whoever calls us by our name. */
    private void askForHealth() throws IOException, URISyntaxException {
        if (server.getSsl() != null && server.getSsl().isEnabled()) {
            return;
        }
        var address = server.getAddress() == null || server.getAddress().isAnyLocalAddress()
                ? InetAddress.getLoopbackAddress()
                : server.getAddress();
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        var health = new URI("http", null, address.getHostAddress(), port, "/actuator/health", null, null);
        var connection = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.getResponseCode();
        connection.disconnect();
    }
}
