package io.dueflow.evidence.statement;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.NotProved;
import io.dueflow.evidence.seal.Seal;
import io.dueflow.evidence.statement.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Recomputes a statement from its evidence, without a database or a service. */
public final class StatementCheck {

    private final PublishedRoots published;

    public StatementCheck(PublishedRoots published) {
        this.published = published;
    }

    /** @throws IOException where the file cannot be read */
    public Verdict check(Path file) throws IOException {
        try {
            return check(StatementFile.read(file));
        } catch (IllegalArgumentException e) {
            return new Verdict(Outcome.CANNOT_TELL, List.of(e.getMessage()));
        }
    }

    Verdict check(String text) {
        try {
            return check(StatementFile.parse(text));
        } catch (IllegalArgumentException e) {
            return new Verdict(Outcome.CANNOT_TELL, List.of(e.getMessage()));
        }
    }

    private Verdict check(StatementFile file) {
        try {
            var statement = file.statement();
            requireChain(statement);
            requireSealed(statement);
            requirePage(file.page(), StatementPage.of(statement));
            return judge(statement);
        } catch (NotProved | ArithmeticException | DateTimeException e) {
            return new Verdict(Outcome.NOT_GENUINE, List.of("Not genuine: " + e.getMessage() + "."));
        }
    }

    private static void requireChain(Statement statement) {
        Hash root = statement.before();
        Seal before = null;
        for (var seal : statement.seals()) {
            if (before != null && (seal.no() != before.no() + 1 || seal.firstPlace() <= before.lastPlace())) {
                throw new NotProved("seal " + seal.no() + " does not follow upon seal " + before.no());
            }
            if (!seal.rootAfter(root).equals(seal.root())) {
                throw new NotProved(
                        "the root of seal " + seal.no() + " of " + seal.date() + " is not what it has to be");
            }
            root = seal.root();
            before = seal;
        }
    }

    private static void requireSealed(Statement statement) {
        Map<Long, Seal> seals = new HashMap<>();
        statement.seals().forEach(seal -> seals.put(seal.no(), seal));
        var places = new HashSet<Long>();
        for (var fact : statement.facts()) {
            if (!places.add(fact.event().place())) {
                throw new NotProved(fact.name() + " is told twice");
            }
            if (fact.proof() != null) {
                var seal = seals.get(fact.proof().seal());
                if (seal == null) {
                    throw new NotProved("seal " + fact.proof().seal() + " of " + fact.name() + " is not told");
                }
                fact.requireSealedBy(seal);
            }
        }
    }

    /** All that can be read is written anew from the events and has to be the same, letter by letter. */
    private static void requirePage(String page, String written) {
        if (page.equals(written)) {
            return;
        }
        var lines = page.split("\n", -1);
        var expected = written.split("\n", -1);
        var at = 0;
        while (at < lines.length && at < expected.length && lines[at].equals(expected[at])) {
            at++;
        }
        throw new NotProved("the page does not say what its events say, from line " + (at + 1) + " on"
                + (at < expected.length ? "; by the events it is: " + withoutMarkup(expected[at]) : ""));
    }

    private static String withoutMarkup(String line) {
        return line.replaceAll("<[^>]*>", " ").strip().replaceAll(" +", " ");
    }

    private Verdict judge(Statement statement) {
        var contradiction = published.contradiction(statement.seals());
        if (contradiction.isPresent()) {
            var why = new ArrayList<>(List.of("Not genuine: " + contradiction.get()));
            hintAtLaterRoots(statement.seals(), why);
            return new Verdict(Outcome.NOT_GENUINE, why);
        }
        if (statement.facts().isEmpty()) {
            return new Verdict(
                    Outcome.CANNOT_TELL, List.of("The statement tells of no event, so there is nothing to prove."));
        }
        var words = new ArrayList<String>();
        var vouched = published.newest(statement.seals());
        if (published.isEmpty() && !statement.seals().isEmpty()) {
            var newest = statement.seals().get(statement.seals().size() - 1);
            words.add("Consistent in itself. Compare the root of seal " + newest.no() + " of " + newest.date()
                    + " with the one that was published: " + newest.root());
        } else if (vouched == 0) {
            words.add("Consistent in itself, but none of its seals is among those published.");
        }
        count(statement, words, vouched);
        if (words.isEmpty()) {
            return new Verdict(
                    Outcome.GENUINE,
                    List.of("Genuine: all lines rest on " + statement.facts().size()
                            + " events, as they were sealed and the seal published."));
        }
        return new Verdict(Outcome.CANNOT_TELL, words);
    }

    /** A root alone does not tell its day, so that a newer one looks like that of another chain. */
    private void hintAtLaterRoots(List<Seal> seals, List<String> words) {
        if (published.hasRootBeside(seals) && !seals.isEmpty()) {
            var newest = seals.get(seals.size() - 1);
            words.add("A root that was published after seal " + newest.no() + " of " + newest.date()
                    + ", the newest here, cannot be in this statement: give one that was published by then, or all seals by "
                    + "--roots.");
        }
    }

    private static void count(Statement statement, List<String> words, long vouched) {
        var unsealed =
                statement.facts().stream().filter(fact -> fact.proof() == null).count();
        if (unsealed > 0) {
            words.add("Not yet sealed, and so not proved: " + unsealed + " of "
                    + statement.facts().size() + " events; the page marks their lines.");
        }
        var later = statement.facts().stream()
                .filter(fact -> fact.proof() != null && fact.proof().seal() > vouched)
                .count();
        if (vouched > 0 && later > 0) {
            words.add("Sealed after the newest root that was given, seal " + vouched + ", and so not proved by it: "
                    + later + " of " + statement.facts().size() + " events.");
        }
    }
}
