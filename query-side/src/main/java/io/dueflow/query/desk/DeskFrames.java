package io.dueflow.query.desk;

import io.dueflow.messages.query.AskedMoment;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the desk its frame and its words. */
@ControllerAdvice(basePackageClasses = DeskFrames.class)
class DeskFrames {

    private static final String DECIDES = "OPERATOR";

    private final AskedMoment asked;
    private final Clock clock;

    DeskFrames(AskedMoment asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    @ModelAttribute("desk")
    Frame frame(HttpServletRequest request) {
        var moment = asked.moment().orElse(null);
        var decides = moment == null && request.isUserInRole(DECIDES);
        var now = moment == null ? clock.instant() : moment;
        return new Frame(moment, now, request.getRemoteUser(), decides, request.getRequestURI());
    }

    /** Where it may be the moment itself that cannot be asked about. */
    Frame ofNow(HttpServletRequest request) {
        return new Frame(null, clock.instant(), request.getRemoteUser(), false, "/desk");
    }

    @ModelAttribute("show")
    Shown shown() {
        return new Shown();
    }

    @ModelAttribute("say")
    Sentences sentences() {
        return new Sentences();
    }
}
