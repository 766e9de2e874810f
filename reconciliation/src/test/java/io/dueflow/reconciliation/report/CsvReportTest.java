package io.dueflow.reconciliation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠SUM(A1)"})
    void what_a_spreadsheet_would_run_is_text(String fromOutside) {
        assertThat(CsvReport.safe(fromOutside)).isEqualTo("'" + fromOutside);
    }

    @Test
    void other_text_stays_as_it_is() {
        assertThat(CsvReport.safe("P1-3-1-C")).isEqualTo("P1-3-1-C");
        assertThat(CsvReport.safe(null)).isNull();
    }
}
