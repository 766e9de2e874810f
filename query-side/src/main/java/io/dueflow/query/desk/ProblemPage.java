package io.dueflow.query.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A problem as a page of the desk, for whoever refuses a request, before or behind the controllers. */
@Component
public class ProblemPage implements ErrorViewResolver {

    private static final String VIEW = "desk/problem";
    private static final String FAILED = "Something went wrong here; the log says what.";

    private final ITemplateEngine templates;
    private final DeskFrames frames;

    ProblemPage(ITemplateEngine templates, DeskFrames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    /** Whether the request is a browser's that expects a page. */
    public static boolean isForDesk(HttpServletRequest request) {
        return isForDesk(request.getRequestURI());
    }

    private static boolean isForDesk(String path) {
        return path.equals("/desk") || path.startsWith("/desk/") || path.equals("/");
    }

    /** Of a page that failed while it was written. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> error) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed != null && isForDesk(failed)
                ? new ModelAndView(VIEW, content(ProblemDetail.forStatusAndDetail(status, FAILED), request), status)
                : null;
    }

    private Map<String, Object> content(ProblemDetail problem, HttpServletRequest request) {
        return Map.of("desk", frames.ofNow(request), "show", frames.shown(), "problem", problem, "find", "");
    }

    public void write(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        var page = templates.process(VIEW, new Context(Locale.ROOT, content(problem, request)));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter().write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
