package io.dueflow.evidence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.evidence.hash.Hash;
import io.dueflow.evidence.hash.Part;
import io.dueflow.evidence.seal.Seal;
import io.dueflow.evidence.statement.Verdict.Outcome;
import io.dueflow.evidence.testing.Store;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableOpened;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real statement, and what a forger may try. */
class StatementCheckTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private final Store store = new Store();
    private final Investors investors = new Investors(store);
    private List<Seal> published;
    private String text;

    @BeforeEach
    void a_statement_of_three_days_is_issued() {
        investors.fund("P1");
        investors.fund("P2");
        store.happened(1_500, "2026-11-01T03:00:00Z");
        investors.pay("P1", 1, "2026-11-15T02:00:00Z");
        store.happened(77, "2026-11-15T03:00:00Z");
        investors.pay("P2", 1, "2026-11-16T02:00:00Z");
        investors.owe("P1", 2);
        published = store.seal();
        text = text(investors.statement(FROM, TO));
    }

    @Test
    void a_genuine_statement_is_told_from_what_was_published() {
        var newest = published.get(2).root();

        assertThat(check(text, new PublishedRoots(Set.of(newest), List.of()))).isEqualTo(Outcome.GENUINE);
        assertThat(check(text, new PublishedRoots(Set.of(), published))).isEqualTo(Outcome.GENUINE);
        assertThat(check(text, PublishedRoots.NONE)).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(new StatementCheck(PublishedRoots.NONE).check(text).words())
                .singleElement()
                .asString()
                .isEqualTo(
                        "Consistent in itself. Compare the root of seal 3 of 2026-11-16 with the one that was published: "
                                + newest);
    }

    @Test
    void the_page_shows_what_was_received_and_is_owed_and_its_totals_foot() {
        var ledger = Ledger.of(investors.statement(FROM, TO));
        assertThat(ledger.received()).hasSize(2).allSatisfy(row -> {
            // 300.00 and 3.00 interest, 0.07 fee, 3.00 late fee.
            assertThat(row.total()).hasToString("305.93");
            assertThat(row.isSealed()).isTrue();
        });
        assertThat(ledger.received())
                .extracting(Row::on)
                .containsExactly(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 16));
        assertThat(ledger.owed())
                .singleElement()
                .satisfies(row -> assertThat(row.total()).hasToString("302.93"));
        assertThat(ledger.investments()).extracting(Investment::projectNo).containsExactly("P1", "P2");

        assertThat(cells("<td>2026-11-15</td>"))
                .containsExactly(
                        "2026-11-15", "P1", "P1-A", "1", "300.00", "3.00", "0.07", "3.00", "305.93", "P1-1-2-C");
        assertThat(text).contains("<b>611.86</b>", "<b>302.93</b>", "<b>1,200.00</b>");
    }

    private List<String> cells(String beginning) {
        var row = text.lines()
                .filter(line -> line.contains(beginning))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("<td[^>]*>([^<]*)")
                .matcher(row)
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    @Test
    void nothing_of_another_investor_is_in_it() {
        assertThat(text)
                .doesNotContain(Investors.BERT, "C-BERT", "C-ANNA", "P1-B", "P2-B", "51000", "P1-1-1-C")
                .contains(Investors.ANNA);
        // Not even by the amounts, which are so few that they could be tried out: 20,000 cents and 400.00 yuan.
        assertThat(text).doesNotContain("\"20000\"", "\"40000\"", ">200.00", ">400.00");
    }

    @Test
    void other_days_are_left_out() {
        var first = investors.statement(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 15));
        assertThat(Ledger.of(first).received()).extracting(Row::projectNo).containsExactly("P1");
        assertThat(Ledger.of(first).owed()).hasSize(1);
        assertThat(check(text(first), published())).isEqualTo(Outcome.GENUINE);
    }

    @Test
    void what_is_not_sealed_yet_is_shown_and_marked_and_not_proved() {
        investors.pay("P2", 2, "2026-12-15T02:00:00Z");
        var later = text(investors.statement(FROM, TO));

        assertThat(later).contains("P2-2-2-C <span class=\"open\">not yet sealed</span>");
        var verdict = new StatementCheck(published()).check(later);
        assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(verdict.words()).singleElement().asString().startsWith("Not yet sealed, and so not proved: 3 of ");

        store.seal();
        var sealed = text(investors.statement(FROM, TO));
        assertThat(sealed).doesNotContain("<span class=\"open\">");
        assertThat(new StatementCheck(published()).check(sealed).words())
                .singleElement()
                .asString()
                .startsWith("Sealed after the newest root that was given, seal 3");
        assertThat(check(sealed, new PublishedRoots(Set.of(), store.seals.after(0, 10))))
                .isEqualTo(Outcome.GENUINE);
    }

    @Test
    void an_amount_in_the_table_cannot_be_changed() {
        refused(text.replaceFirst("305\\.93", "305.94"), "the page does not say what its events say, from line ");
        refused(text.replaceFirst("611\\.86", "911.86"), "the page does not say what its events say");
        refused(text.replaceFirst("<h2>Received", "<h2>Received "), "the page does not say what its events say");
    }

    @Test
    void a_row_of_the_table_cannot_be_dropped_or_doubled() {
        var row = text.lines()
                        .filter(line -> line.contains("<td>2026-11-15</td>"))
                        .findFirst()
                        .orElseThrow() + "\n";
        refused(text.replace(row, ""), "the page does not say what its events say");
        refused(text.replace(row, row + row), "the page does not say what its events say");
    }

    @Test
    void an_amount_in_the_evidence_cannot_be_changed() {
        refused(text.replaceFirst("\"30000\"", "\"30001\""), "is not an event of seal 1 of 2026-11-01");
    }

    @Test
    void evidence_and_table_cannot_be_changed_together() {
        var statement = investors.statement(FROM, TO);
        var other = StatementFile.parse(text.replace("\"30000\"", "\"99000\"")).statement();
        assertThat(StatementPage.of(other)).contains("990.00");
        refused(text(other), "is not an event of seal 1");
        assertThat(check(text(statement), published())).isEqualTo(Outcome.GENUINE);
    }

    @Test
    void every_letter_of_the_evidence_counts() {
        var begin = text.indexOf(StatementPage.EVIDENCE_BEGINS) + StatementPage.EVIDENCE_BEGINS.length();
        var letters = text.toCharArray();
        for (int at = begin; at < letters.length; at += 211) {
            var letter = letters[at];
            letters[at] = letter == '1' ? '2' : '1';
            assertThat(check(new String(letters), published())).as("at " + at).isNotEqualTo(Outcome.GENUINE);
            letters[at] = letter;
        }
    }

    /** The share itself is genuine, and so is its way to the array that it is in. */
    @Test
    void a_share_is_not_counted_twice_because_it_is_told_twice() {
        var statement = investors.statement(FROM, TO);
        for (var shares : Map.of(
                        TendersRecorded.class, "tenders",
                        ReceivableOpened.class, "shares",
                        LateFeeShared.class, "shares")
                .entrySet()) {
            var facts = statement.facts().stream()
                    .map(fact -> fact.is(shares.getKey()) ? toldTwice(fact, shares.getValue()) : fact)
                    .toList();
            refused(text(with(statement, facts)), " is not an event of seal ");
        }
    }

    private static Fact toldTwice(Fact fact, String array) {
        var fields = new TreeMap<>(((Part.Fields) fact.content()).fields());
        var shares = (Part.Elements) fields.get(array);
        var twice = new ArrayList<>(shares.told());
        twice.addAll(shares.told());
        fields.put(array, new Part.Elements(shares.size(), shares.root(), twice));
        return new Fact(fact.event(), fact.metaData(), fact.previous(), new Part.Fields(fields), fact.proof());
    }

    @Test
    void an_event_that_belongs_to_nothing_shown_is_refused() {
        var statement = investors.statement(FROM, TO);
        var withoutOpening = statement.facts().stream()
                .filter(fact -> !fact.event().stream().equals("receivable/P1/1")
                        || fact.event().sequenceNumber() > 0)
                .toList();
        notProved(with(statement, withoutOpening), "nothing that is shown rests on");
        var twice = new ArrayList<>(statement.facts());
        twice.add(statement.facts().get(0));
        notProved(with(statement, twice), "");
    }

    @Test
    void a_receipt_needs_the_banks_confirmation() {
        var statement = investors.statement(FROM, TO);
        var without = statement.facts().stream()
                .filter(fact -> !fact.event().stream().startsWith("bank/"))
                .toList();
        notProved(with(statement, without), "no confirmation by the bank is told for");
    }

    @Test
    void another_investors_statement_cannot_be_made_of_it() {
        var statement = investors.statement(FROM, TO);
        var other = new Statement(
                Statement.FORMAT,
                "U-EVE",
                FROM,
                TO,
                statement.issuedAt(),
                statement.before(),
                statement.seals(),
                statement.facts());
        notProved(other, "tells of another investor than U-EVE");
    }

    @Test
    void the_path_of_another_event_or_day_does_not_do() {
        var statement = investors.statement(FROM, TO);
        var facts = new ArrayList<>(statement.facts());
        var last = facts.get(facts.size() - 1);
        for (var proof : List.of(
                facts.get(0).proof(),
                new Proof(
                        last.proof().seal(),
                        last.proof().index() - 1,
                        last.proof().path()),
                new Proof(last.proof().seal(), last.proof().index(), List.of()),
                new Proof(9, last.proof().index(), last.proof().path()))) {
            facts.set(
                    facts.size() - 1, new Fact(last.event(), last.metaData(), last.previous(), last.content(), proof));
            refused(text(with(statement, facts)), "Not genuine: ");
        }
    }

    @Test
    void a_chain_of_ones_own_is_not_the_published_one() {
        var statement = investors.statement(FROM, TO);
        var forged = new Statement(
                Statement.FORMAT,
                Investors.ANNA,
                FROM,
                TO,
                statement.issuedAt(),
                statement.before(),
                rechained(statement.seals()),
                statement.facts());

        var verdict = new StatementCheck(PublishedRoots.NONE).check(text(forged));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        refused(text(forged), "Seal 2 of 2026-11-15 is not the one that was published.");
        assertThat(check(
                        text(forged), new PublishedRoots(Set.of(published.get(2).root()), List.of())))
                .isEqualTo(Outcome.NOT_GENUINE);
    }

    /** It may be of another chain or only newer: it proves nothing, and the investor is told what would. */
    @Test
    void a_root_that_is_not_in_the_statement_may_be_newer_and_the_words_say_so() {
        investors.pay("P2", 2, "2026-12-15T02:00:00Z");
        store.seal();
        var newest = store.seals.after(3, 10).get(0).root();

        var verdict = new StatementCheck(new PublishedRoots(Set.of(newest), List.of())).check(text);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_GENUINE);
        assertThat(verdict.words()).hasSize(2).last().asString().contains("published after seal 3 of 2026-11-16");
        assertThat(check(text, new PublishedRoots(Set.of(), store.seals.after(0, 10))))
                .isEqualTo(Outcome.GENUINE);
    }

    /** As a forger would, who has the second day end one place earlier. */
    private static List<Seal> rechained(List<Seal> seals) {
        var second = rechained(
                seals.get(1), seals.get(1).lastPlace() - 1, seals.get(0).root());
        var third = rechained(seals.get(2), seals.get(2).lastPlace(), second.root());
        return List.of(seals.get(0), second, third);
    }

    private static Seal rechained(Seal seal, long lastPlace, Hash before) {
        var unbound =
                new Seal(seal.no(), seal.date(), seal.events(), seal.firstPlace(), lastPlace, seal.tree(), Hash.ZERO);
        return new Seal(
                seal.no(),
                seal.date(),
                seal.events(),
                seal.firstPlace(),
                lastPlace,
                seal.tree(),
                unbound.rootAfter(before));
    }

    @Test
    void a_root_that_is_altered_is_refused() {
        var root = published.get(1).root().toString();
        refused(text.replace(root, Hash.ZERO.toString()), "the root of seal 2 of 2026-11-15 is not what it has to be");
    }

    @Test
    void what_is_no_statement_is_told_from_what_is_false() throws Exception {
        cannotTell("", "This is no statement");
        cannotTell(text.substring(0, text.length() / 2), "This is no statement");
        cannotTell(
                text.replace("dueflow-statement-1", "dueflow-statement-2"), "is not of the format dueflow-statement-1");
        cannotTell(text.replaceFirst("\"facts\":\\[", "\"facts\":[null,"), "cannot be read");
        cannotTell(text.replaceFirst("\"facts\":", "\"facts\":[],\"facts\":"), "cannot be read");
        cannotTell(text.replaceFirst("\"facts\":", "\"more\":1,\"facts\":"), "cannot be read");
        cannotTell(text.replaceFirst("\"salt\":\"", "\"salt\":\"</script><b>"), "there is markup in its evidence");

        var file = folder.resolve("statement.html");
        var check = new StatementCheck(published());
        assertThat(check.check(file).words()).containsExactly("There is no file " + file + ".");
        Files.writeString(file, text);
        assertThat(check.check(file).outcome()).isEqualTo(Outcome.GENUINE);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(check.check(file).words()).containsExactly(file + " is no statement: it is not a text in UTF-8.");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(StatementFile.MOST_BYTES + 1L);
        }
        assertThat(check.check(file).words()).singleElement().asString().contains("has more than 67108864 bytes");
    }

    @Test
    void names_from_outside_are_no_markup() {
        var statement = new Statement(
                Statement.FORMAT, "</script><b>&\"'", FROM, TO, store.now, Hash.ZERO, List.of(), List.of());

        var written = text(statement);

        assertThat(written)
                .doesNotContain("</script><b>")
                .contains("&lt;/script&gt;&lt;b&gt;&amp;&quot;&#39;", "\\u003c/script\\u003e\\u003cb\\u003e\\u0026");
        assertThat(StatementFile.parse(written).statement()).isEqualTo(statement);
        cannotTell(written, "The statement tells of no event, so there is nothing to prove.");
    }

    private PublishedRoots published() {
        return new PublishedRoots(Set.of(), published);
    }

    private static Statement with(Statement statement, List<Fact> facts) {
        return new Statement(
                Statement.FORMAT,
                statement.investor(),
                FROM,
                TO,
                statement.issuedAt(),
                statement.before(),
                statement.seals(),
                facts);
    }

    private static String text(Statement statement) {
        return StatementFile.of(statement).text();
    }

    private static Outcome check(String text, PublishedRoots published) {
        return new StatementCheck(published).check(text).outcome();
    }

    private void refused(String forged, String words) {
        assertThat(forged).isNotEqualTo(text);
        var verdict = new StatementCheck(published()).check(forged);
        assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(Outcome.NOT_GENUINE);
        assertThat(verdict.words()).singleElement().asString().contains(words);
    }

    /** No page can even be written for it, so the genuine one is taken. */
    private void notProved(Statement statement, String words) {
        refused(new StatementFile(StatementFile.parse(text).page(), statement).text(), words);
    }

    private void cannotTell(String other, String words) {
        var verdict = new StatementCheck(published()).check(other);
        assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(verdict.words()).singleElement().asString().contains(words);
    }
}
