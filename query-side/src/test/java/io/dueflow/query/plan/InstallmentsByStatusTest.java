package io.dueflow.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Installments of one status are all found, on however many dates they are and wherever a page ends. */
@QuerySideTest
class InstallmentsByStatusTest {

    private static final Instant AT = Instant.parse("2014-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(1988, 3, 1);
    private static final int DATES = 4;

    @Autowired
    QueryGateway queries;

    /** On each date two that are on their way, one that was refused, and one that nobody has tried. */
    @BeforeAll
    static void some(@Autowired History history) {
        IntStream.range(0, DATES)
                .forEach(day -> Stream.of("A", "B", "C", "D").forEach(which -> {
                    var date = FIRST.plusDays(day);
                    var loan = new Loan("IS" + which + day, "ISB" + which, "ISI1", "ISI2", date);
                    history.happened(AT, loan.activated());
                    if (!which.equals("B")) {
                        history.happened(AT, loan.started(1, 1, date, 1));
                    }
                    if (which.equals("D")) {
                        history.happened(AT, loan.refused(1, 1, RefusalReason.BALANCE_TOO_LOW));
                    }
                }));
        history.awaitProjection();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void pages_of_any_size_have_them_all(int limit) {
        assertThat(found(InstallmentStatus.COLLECTING, FIRST, FIRST.plusDays(DATES), limit))
                .containsExactly("ISA0", "ISC0", "ISA1", "ISC1", "ISA2", "ISC2", "ISA3", "ISC3");
        assertThat(found(InstallmentStatus.REFUSED, FIRST, FIRST.plusDays(DATES), limit))
                .containsExactly("ISD0", "ISD1", "ISD2", "ISD3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void of_some_dates_only_those_are_found(int limit) {
        assertThat(found(InstallmentStatus.COLLECTING, FIRST.plusDays(1), FIRST.plusDays(2), limit))
                .containsExactly("ISA1", "ISC1", "ISA2", "ISC2");
    }

    private List<String> found(InstallmentStatus status, LocalDate from, LocalDate to, int limit) {
        var found = new ArrayList<String>();
        for (InstallmentKey after = null; ; ) {
            var query = new FindInstallments(null, null, status, from, to, after, limit);
            var page = queries.query(query, InstallmentPage.class).join();
            assertThat(page.installments()).hasSizeBetween(1, limit);
            page.installments().stream().map(Installment::projectNo).forEach(found::add);
            after = page.next();
            if (after == null) {
                return found;
            }
        }
    }
}
