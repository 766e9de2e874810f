package io.dueflow.benchmarks.rival;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.books.BankBooks;
import io.dueflow.app.books.BooksProof;
import io.dueflow.app.demo.DemoBank;
import io.dueflow.app.embedded.EmbeddedDatabase;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.benchmarks.rival.dbos.DbosWorkflow;
import io.dueflow.benchmarks.rival.original.OriginalDesign;
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
    private static final Money ENOUGH = Money.ofCents(10_000_000);

    @TempDir
    private Path folder;

    static Stream<Named<Function<Surroundings, Contender>>> rivals() {
        return Stream.of(
                Named.of("the original design", OriginalDesign::new),
                Named.of("the tuned CRUD", TunedCrud::new),
                Named.of("DBOS", DbosWorkflow::new));
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void collectsWhatIsDueAndItsBooksAgreeWithTheBanks(Function<Surroundings, Contender> rival) throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("database"));
                var bank = DemoBank.start(folder, List.of("--delay-ms", "0"));
                var contender = rival.apply(surroundings(database, bank))) {
            bank.deposit(
                    BOOK.loans().collect(Collectors.toMap(loan -> loan.project().borrowerUserNo(), loan -> ENOUGH)));
            contender.prepare(BOOK);

            contender.collect(DATE);

            var books =
                    new LinkedHashMap<>(Map.of("bank", new BankBooks(bank.url()).read(), "rival", contender.books()));
            assertThat(new BooksProof(books).differences()).isEmpty();
            assertThat(contender.repaid()).isEqualTo(BOOK.projects());
            assertThat(contender.books().debitedByUser()).hasSize(BOOK.projects());
        }
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
