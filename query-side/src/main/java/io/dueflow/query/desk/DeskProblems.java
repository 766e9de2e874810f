package io.dueflow.query.desk;

import io.dueflow.query.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong on the desk is told by a page, in the words of the API's problems. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems implements HandlerExceptionResolver {

    private final ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(Problems.class);
    private final Problems problems;
    private final ProblemPage page;

    DeskProblems(Problems problems, ProblemPage page) {
        this.problems = problems;
        this.page = page;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        if (!ProblemPage.isForDesk(request)) {
            return null;
        }
        page.write(of(e, request, response), request, response);
        return new ModelAndView();
    }

    ProblemDetail of(Exception e, HttpServletRequest request, HttpServletResponse response) {
        var handler = new InvocableHandlerMethod(problems, handlers.resolveMethod(e));
        try {
            var causes = Stream.<Object>iterate(e, cause -> cause != null, cause -> ((Throwable) cause).getCause());
            var asked = new ServletWebRequest(request, response);
            var answer = handler.invokeForRequest(
                    asked, null, Stream.concat(causes, Stream.of(asked)).toArray());
            return (ProblemDetail) (answer instanceof ResponseEntity<?> entity ? entity.getBody() : answer);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new UndeclaredThrowableException(failure);
        }
    }
}
