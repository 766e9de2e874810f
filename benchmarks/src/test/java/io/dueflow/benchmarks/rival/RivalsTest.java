package io.dueflow.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.books.BankBooks;
import io.dueflow.app.books.Books;
import io.dueflow.app.books.BooksProof;
import io.dueflow.app.demo.DemoBank;
import io.dueflow.app.embedded.EmbeddedDatabase;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.rival.bank.BankClient;
import io.dueflow.benchmarks.rival.bank.RepaymentRequests;
import io.dueflow.benchmarks.rival.dbos.DbosWorkflow;
import io.dueflow.benchmarks.rival.original.OriginalDesign;
import io.dueflow.benchmarks.rival.tuned.SingleStatementCrud;
import io.dueflow.benchmarks.rival.tuned.TunedCrud;
import io.dueflow.messages.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RivalsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 12, 15);
    private static final LoanBook BOOK = new LoanBook(20, 3, 2, DATE);
    private static final int PENNILESS = 2;
    private static final Money ENOUGH = Money.ofCents(10_000_000);

    @TempDir
    private Path folder;

    static Stream<Named<Function<Surroundings, Contender>>> rivals() {
        return Stream.of(
                Named.of("the original design", OriginalDesign::new),
                Named.of("CRUD, tuned", TunedCrud::new),
                Named.of("CRUD, one statement a step", SingleStatementCrud::new),
                Named.of("DBOS", DbosWorkflow::new));
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void collectsWhatIsDueAndItsBooksAgreeWithTheBanks(Function<Surroundings, Contender> rival) throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("database"));
                var bank = DemoBank.start(folder, List.of("--delay-ms", "0"));
                var contender = rival.apply(surroundings(database, bank))) {
            bank.deposit(moneyOfBorrowersFrom(0));
            contender.prepare(BOOK);

            contender.collect(DATE);

            assertThat(differencesFromTheBank(bank, contender)).isEmpty();
            assertThat(contender.repaid()).isEqualTo(BOOK.projects());
            assertThat(contender.books().debitedByUser()).hasSize(BOOK.projects());
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void asksAgainAfterALostAnswerAndTakesARefusalForOne(Function<Surroundings, Contender> rival) throws Exception {
        var oftenWithoutAnswer = List.of(
                "--delay-ms", "0", "--fault", "no-answer-after-booking=0.1", "--fault", "no-answer-before-booking=0.1");
        try (var database = EmbeddedDatabase.start(folder.resolve("database"));
                var bank = DemoBank.start(folder, oftenWithoutAnswer);
                var contender = rival.apply(surroundings(database, bank))) {
            bank.deposit(moneyOfBorrowersFrom(PENNILESS));
            contender.prepare(BOOK);

            contender.collect(DATE);

            assertThat(differencesFromTheBank(bank, contender)).isEmpty();
            assertThat(contender.repaid()).isEqualTo(BOOK.projects() - PENNILESS);
        }
    }

    static Stream<Named<Function<Surroundings, Contender>>> tuned() {
        return rivals().filter(rival -> rival.getName().startsWith("CRUD"));
    }

    @ParameterizedTest
    @MethodSource("tuned")
    void collectsAgainWhatACrashLeftHalfCollected(Function<Surroundings, Contender> rival) throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("database"));
                var bank = DemoBank.start(folder, List.of("--delay-ms", "0"))) {
            bank.deposit(moneyOfBorrowersFrom(0));
            var surroundings = surroundings(database, bank);
            try (var pool = RivalPool.open(surroundings, 1, RivalPool.USUAL_PREPARE_THRESHOLD);
                    var client = new BankClient(surroundings, 1);
                    var contender = rival.apply(surroundings)) {
                contender.prepare(BOOK);
                var due = new DuePages(pool, DATE).next();
                var rows = new SingleStatementRows(pool);
                for (var crashed : due.subList(0, 2)) {
                    rows.claim(crashed);
                    client.ask(RepaymentRequests.freeze(crashed));
                }
                client.ask(RepaymentRequests.confirmation(due.get(1), rows.frozen(due.get(1))));

                contender.collect(DATE);
                contender.collect(DATE);

                assertThat(differencesFromTheBank(bank, contender)).isEmpty();
                assertThat(contender.repaid()).isEqualTo(BOOK.projects());
            }
        }
    }

    private static Map<String, Money> moneyOfBorrowersFrom(int first) {
        return BOOK.loans()
                .skip(first)
                .collect(Collectors.toMap(loan -> loan.project().borrowerUserNo(), loan -> ENOUGH));
    }

    private static List<String> differencesFromTheBank(DemoBank bank, Contender contender) throws Exception {
        var books = new LinkedHashMap<String, Books>();
        books.put("bank", new BankBooks(bank.url()).read());
        books.put("rival", contender.books());
        return new BooksProof(books).differences();
    }

    private Surroundings surroundings(EmbeddedDatabase database, DemoBank bank) {
        return new Surroundings(
                database.jdbcUrl(),
                database.username(),
                database.password(),
                bank.url(),
                bank.keys(),
                SignatureAlgorithm.SHA256_WITH_RSA,
                folder);
    }
}
