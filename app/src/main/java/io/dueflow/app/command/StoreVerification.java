package io.dueflow.app.command;

import io.dueflow.evidence.check.CheckedSeal;
import io.dueflow.evidence.check.Finding;
import io.dueflow.evidence.seal.Seal;
import io.dueflow.evidence.statement.PublishedRoots;
import io.dueflow.evidence.statement.Verdict;
import io.dueflow.evidence.statement.Verdict.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Has a served instance compute its seals anew, one after another, and compares them with those published. */
final class StoreVerification {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ServedInstance dueflow;
    private final PublishedRoots published;
    private final PrintWriter progress;

    StoreVerification(ServedInstance dueflow, PublishedRoots published, PrintWriter progress) {
        this.dueflow = dueflow;
        this.published = published;
        this.progress = progress;
    }

    Verdict verify(LocalDate from, LocalDate to) throws IOException, InterruptedException {
        var all = SealCommand.all(dueflow);
        var words = new ArrayList<String>();
        published.contradiction(all).ifPresent(words::add);
        published.missing(all).ifPresent(words::add);
        var checked = 0L;
        for (var seal : all) {
            if (!seal.date().isBefore(from) && !seal.date().isAfter(to)) {
                words.addAll(check(seal));
                checked += seal.events();
            }
        }
        if (!words.isEmpty()) {
            return new Verdict(Outcome.NOT_GENUINE, words);
        }
        if (checked == 0) {
            return new Verdict(Outcome.CANNOT_TELL, List.of("No seal of these days is there to be checked."));
        }
        // Whoever can change an event can seal anew, so a store that agrees with itself alone proves nothing.
        var vouched = published.newest(all);
        return new Verdict(vouched == 0 ? Outcome.CANNOT_TELL : Outcome.GENUINE, List.of(words(checked, vouched, all)));
    }

    private static String words(long checked, long vouched, List<Seal> all) {
        var newest = all.get(all.size() - 1);
        return "%,d events are as they were sealed. %s"
                .formatted(
                        checked,
                        vouched == 0
                                ? "Compare the root of seal " + newest.no() + " of " + newest.date()
                                        + " with the one that was published: " + newest.root()
                                : "The seals up to no. " + vouched + " are those that were published.");
    }

    private List<String> check(Seal seal) throws IOException, InterruptedException {
        var answer = dueflow.get("/api/seals/" + seal.no() + "/check", PATIENCE);
        var checked = JsonMapper.shared().treeToValue(answer, CheckedSeal.class);
        progress.printf(
                "Seal %d of %s: %,d events, %,d findings%n", seal.no(), seal.date(), seal.events(), checked.total());
        progress.flush();
        var words = new ArrayList<>(
                checked.findings().stream().map(finding -> line(seal, finding)).toList());
        if (checked.total() > words.size()) {
            words.add("… and %,d more of %s.".formatted(checked.total() - words.size(), seal.date()));
        }
        return words;
    }

    private static String line(Seal seal, Finding finding) {
        return "%s %s: %s".formatted(seal.date(), finding.kind(), finding.words());
    }
}
