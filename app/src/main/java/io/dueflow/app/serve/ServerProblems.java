package io.dueflow.app.serve;

import io.dueflow.query.desk.ProblemPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses itself, before anything of ours sees the request, is a problem detail too and no page. */
@Component
class ServerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final JsonMapper json;
    private final ObjectProvider<ProblemPage> page;

    /** @param page is made later than the server */
    ServerProblems(JsonMapper json, ObjectProvider<ProblemPage> page) {
        this.json = json;
        this.page = page;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport()));
    }

    private final class ProblemReport extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(response.getStatus()));
            if (response.getStatus() < 500) {
                problem.setDetail(response.getMessage());
            }
            if (ProblemPage.isForDesk(request)) {
                page.getObject().write(problem, request, response);
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getReporter().write(json.writeValueAsString(problem));
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
