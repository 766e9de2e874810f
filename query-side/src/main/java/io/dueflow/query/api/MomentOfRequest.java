package io.dueflow.query.api;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.query.AskedMoment;
import io.dueflow.query.asof.AsOfQueries;
import io.dueflow.query.plan.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The moment that a request asks about with {@code asOf}: every question may, and none has to. */
@Component
class MomentOfRequest implements AskedMoment {

    static final String PARAMETER = "asOf";

    private final ObjectProvider<HttpServletRequest> request;
    private final Clock clock;
    private final Today today;
    private final ObjectProvider<AsOfQueries> past;

    /**
     * @param request tells the one that the calling thread handles; there is none where nobody is served
     * @param past is not there where the events are at Axon Server, which does not find them by their streams
     */
    MomentOfRequest(
            ObjectProvider<HttpServletRequest> request, Clock clock, Today today, ObjectProvider<AsOfQueries> past) {
        this.request = request;
        this.clock = clock;
        this.today = today;
        this.past = past;
    }

    /** Only what asks can ask about the past; what commands knows nothing but now. */
    @Override
    public Optional<Instant> moment() {
        var asked = request.getObject();
        return "GET".equals(asked.getMethod())
                ? Optional.ofNullable(asked.getParameter(PARAMETER)).map(this::read)
                : Optional.empty();
    }

    @Override
    public <A> A ask(String readModel, Collection<String> streams, Supplier<A> question) {
        var moment = moment();
        return moment.isPresent() ? past.getObject().ask(moment.get(), readModel, streams, question) : question.get();
    }

    /** In Asia/Shanghai. */
    LocalDate date() {
        return moment().map(Shanghai::dateOf).orElseGet(today::date);
    }

    private Instant read(String text) {
        if (past.getIfAvailable() == null) {
            throw new BadParameter(PARAMETER, "cannot be asked while Axon Server keeps the events");
        }
        var moment = parse(text);
        if (moment.isAfter(clock.instant())) {
            throw new BadParameter(PARAMETER, "must not lie in the future");
        }
        if (!ShanghaiTime.isTold(moment)) {
            throw new BadParameter(PARAMETER, "must not lie before 1900");
        }
        return moment;
    }

    /** In an address, a plus that was not encoded arrives as a space. */
    private static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadParameter(PARAMETER, "must be a moment like 2026-01-31T05:00:00+08:00");
        }
    }
}
