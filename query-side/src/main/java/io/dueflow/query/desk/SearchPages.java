package io.dueflow.query.desk;

import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.query.api.BadParameter;
import io.dueflow.query.api.ShanghaiTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads from whatever number a caller names to its page. */
@Controller
@TakesAsOf
class SearchPages {

    private static final int LONGEST = 128;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    /** @param at a moment as a browser's field gives it, in Asia/Shanghai; the pages themselves take {@code asOf} */
    @GetMapping("/desk/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at,
            @ModelAttribute("desk") Frame desk,
            Model model,
            HttpServletResponse response) {
        var text = q.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadParameter("q", "must have at most %d printable characters".formatted(LONGEST));
        }
        if (!at.isBlank()) {
            var to = new Links(null);
            var moment = ShanghaiTime.ofLocal(moment(at));
            return "redirect:" + to.with(to.with("/desk/search", "q", text), "asOf", moment);
        }
        var found = text.isEmpty() ? search.today(desk.to()) : search.find(text, desk.to());
        if (found.size() == 1) {
            return "redirect:" + found.get(0).address();
        }
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("find", text).addAttribute("found", found);
        return "desk/search";
    }

    private static LocalDateTime moment(String at) {
        try {
            return LocalDateTime.parse(at.strip().replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new BadParameter("at", "must be a date and a time like 2026-01-31T05:00");
        }
    }
}
