package io.dueflow.app.access;

import io.dueflow.query.desk.ProblemPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import tools.jackson.databind.json.JsonMapper;

/** Readers ask; operators also act; everything but the health check wants a user and a password. */
@Configuration
class AccessConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    /** The desk's pages have no scripts, and nobody else's page may hold or post to them. */
    private static final String DESK_CONTENT = "default-src 'none'; style-src 'self'; img-src data:; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final JsonMapper json;
    private final ProblemPage page;

    AccessConfiguration(JsonMapper json, ProblemPage page) {
        this.json = json;
        this.page = page;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new RememberedPasswords(new BCryptPasswordEncoder(), System::nanoTime);
    }

    /** The one that the filters ask, for whoever has to ask it before they do. */
    @Bean
    static AuthenticationManager authenticationManager(AuthenticationConfiguration configuration) {
        return configuration.getAuthenticationManager();
    }

    /** Nobody reads how long each filter took, and to time them costs more than they do. */
    @Bean
    static SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(AccessConfiguration::fromAnotherSite)
                        .denyAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasAnyRole(Role.READER.name(), Role.OPERATOR.name())
                        .anyRequest()
                        .hasRole(Role.OPERATOR.name()))
                .httpBasic(basic -> basic.authenticationEntryPoint(this::askWhoItIs))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, e) -> refuse(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        fromAnotherSite(request)
                                ? "A page of another site may not act here."
                                : "This account may only read; acting takes an operator.")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        ProblemPage::isForDesk, new ContentSecurityPolicyHeaderWriter(DESK_CONTENT))))
                .build();
    }

    /** Who is not known because the accounts cannot be read is not told that the password is wrong. */
    private void askWhoItIs(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("the accounts cannot be read: {}", e.getMessage());
            refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "Passwords cannot be checked now; try again.");
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"dueflow\"");
        var wrong = e instanceof BadCredentialsException;
        var detail = wrong ? "The user or the password is wrong." : "A user and a password are needed.";
        refuse(request, response, HttpStatus.UNAUTHORIZED, detail);
    }

    /** Otherwise the error would be told by way of a page of its own, which nobody may see without a password. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) -> refuse(request, response, HttpStatus.BAD_REQUEST, e.getMessage() + ".");
    }

    /**
     * A browser that remembers the password would send it along with a form on somebody else's page. There is no
     * session that a token could be tied to, so what the browser itself says of the request's origin decides. Where it
     * does not trust the way here, as over plain HTTP to another machine, it says no more than the page's address.
     */
    private static boolean fromAnotherSite(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "cross-site".equals(site) || "same-site".equals(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (ProblemPage.isForDesk(request)) {
            page.write(problem, request, response);
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
