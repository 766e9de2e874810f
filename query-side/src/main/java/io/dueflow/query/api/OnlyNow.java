package io.dueflow.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever asks about the past where only the present is told, or orders something for the past, is told so: an answer that
 * passes over the moment would be taken for the past's.
 */
@Component
class OnlyNow implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/desk/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(MomentOfRequest.PARAMETER) != null
                && handler instanceof HandlerMethod method
                && !AsOfParameter.isQuestion(method)) {
            throw new BadParameter(MomentOfRequest.PARAMETER, "is not taken here, where only the present counts");
        }
        return true;
    }
}
