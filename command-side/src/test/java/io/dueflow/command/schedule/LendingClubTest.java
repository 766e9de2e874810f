package io.dueflow.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.dueflow.messages.money.Money;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** 5,000 real peer-to-peer loans with the installment that their platform charged. */
class LendingClubTest {

    private static final Path LOANS = Path.of("shared", "data", "lendingclub-2018q1.csv");
    private static final int LOANS_IN_FILE = 5_000;

    /**
     * The one loan whose stated terms do not explain its installment: the annuity at 6 % is 730.1265, and 733.34 is what
     * about 6.295 % would give. It is not a matter of rounding.
     */
    private static final String AT_ANOTHER_RATE = "LC09687: ours 730.13, charged 733.34";

    @Test
    void the_regular_installment_is_the_one_that_the_platform_charged() throws IOException {
        List<CSVRecord> loans = read(find());

        List<String> mismatches = new ArrayList<>();
        for (CSVRecord loan : loans) {
            Money charged = Money.ofYuan(new BigDecimal(loan.get("installment")));
            Money ours = installment(loan);
            if (!ours.equals(charged)) {
                mismatches.add(loan.get("loan_no") + ": ours " + ours + ", charged " + charged);
            }
        }

        assertThat(loans).hasSize(LOANS_IN_FILE);
        assertThat(mismatches).containsExactly(AT_ANOTHER_RATE);
    }

    private static Money installment(CSVRecord loan) {
        return Annuity.regularInstallment(
                Money.ofYuan(new BigDecimal(loan.get("loan_amount"))),
                new BigDecimal(loan.get("annual_rate_percent")).movePointLeft(2),
                Integer.parseInt(loan.get("term_months")));
    }

    /** The data lies beside the repository, which may be any number of folders above this module. */
    private static Path find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(LOANS))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> abort("There is no " + LOANS + " in any folder above; the loans are not compared."));
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }
}
