package io.dueflow.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.IdentifierForm;
import io.dueflow.reminder.directory.DirectoryReport.RejectedEntry;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DirectoryImportTest {

    private final PGSimpleDataSource database = (PGSimpleDataSource) TestDatabase.migratedDatabase();
    private final MobileTable table = new MobileTable(new JdbcTemplate(database));
    private final DirectoryImport directoryImport = new DirectoryImport(table, Clock.systemUTC());

    @BeforeEach
    void asItIsServed() {
        database.setReWriteBatchedInserts(true);
    }

    private DirectoryView imported(String text) throws IOException {
        return directoryImport.run(new StringReader(text)).view();
    }

    @Test
    void good_records_go_in_and_every_bad_one_is_named_without_its_number() throws IOException {
        var view = imported("""
                \uFEFFconsumerId,mobile
                C1,13800138000
                C2,12800138000
                ,13800138001
                C3
                C4, +447911123456
                C 5,13800138005
                """);

        assertThat(view.imported()).isEqualTo(2);
        assertThat(view.rejectedTotal()).isEqualTo(4);
        assertThat(view.rejected())
                .containsExactly(
                        new RejectedEntry(
                                3,
                                "mobile",
                                "must be a mobile number of the mainland, or one of E.164 like +447911123456"),
                        new RejectedEntry(4, "consumerId", IdentifierForm.REASON),
                        new RejectedEntry(5, "", "has 1 fields instead of 2"),
                        new RejectedEntry(7, "consumerId", IdentifierForm.REASON));
        assertThat(table.mobileOf("C1")).contains(new Mobile("+8613800138000"));
        assertThat(table.mobileOf("C4")).contains(new Mobile("+447911123456"));
        assertThat(table.mobileOf("C2")).isEmpty();
    }

    @Test
    void the_same_again_changes_nothing_and_a_new_number_replaces_the_old_one() throws IOException {
        imported("consumerId,mobile\nC1,13800138000\nC2,13800138001\n");

        var again = imported("consumerId,mobile\nC1,+8613800138000\nC2,13900139000\n");

        assertThat(again.imported()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(table.mobileOf("C2")).contains(new Mobile("+8613900139000"));
    }

    @Test
    void of_several_numbers_of_one_consumer_the_last_counts() throws IOException {
        var view = imported("consumerId,mobile\nC2,13800138000\nC1,13800138001\nC2,13800138002\n");

        assertThat(view.imported()).isEqualTo(2);
        assertThat(view.unchanged()).isEqualTo(1);
        assertThat(table.mobileOf("C2")).contains(new Mobile("+8613800138002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mobile,consumerId\n", "C1,13800138000\n"})
    void a_text_without_the_header_is_refused(String text) {
        assertThatThrownBy(() -> imported(text))
                .isInstanceOf(DirectoryRefused.class)
                .hasMessage("The first line must be consumerId,mobile.");
    }

    /** A quote that is never closed would else draw all that follows into one value, and that into memory. */
    @ParameterizedTest
    @ValueSource(strings = {"", "consumerId,mobile\n", "consumerId,mobile\nC1,13800138000\nC2,"})
    void a_record_without_an_end_is_not_read_to_the_end(String before) {
        assertThatThrownBy(() -> imported(before + "\"" + "\n1".repeat(1 << 20)))
                .isInstanceOf(DirectoryRefused.class)
                .hasMessage("A record has more than 65536 characters.");
    }

    @Test
    void a_text_that_is_not_csv_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> imported("consumerId,mobile\nC0,13800138000\nC1,\"13800138000\"x\n"))
                .isInstanceOf(DirectoryRefused.class)
                .hasMessageNotContaining("138");
    }
}
