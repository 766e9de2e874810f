package io.dueflow.app.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof as it is told; amounts in yuan.
 *
 * @param differences how many there are; the first of each sort are listed
 * @param timing how many more lie on different sides of midnight only
 */
record ProofView(
        LocalDate from,
        LocalDate to,
        boolean sinceTheBeginning,
        @JsonInclude(Include.NON_NULL) String repayment,
        CentProof.Verdict verdict,
        List<Row> witnesses,
        long differences,
        long timing,
        List<Difference> listed) {

    /**
     * What one witness says; what it cannot say is missing.
     *
     * @param silent why it says nothing at all
     * @param paid what was credited and commission together
     * @param foots whether frozen = credited + commission + released + still frozen
     */
    @JsonInclude(Include.NON_NULL)
    record Row(
            String witness,
            String silent,
            Long requests,
            BigDecimal frozen,
            BigDecimal credited,
            BigDecimal commission,
            BigDecimal released,
            BigDecimal stillFrozen,
            BigDecimal paid,
            Boolean foots,
            Long messages,
            Long notSent,
            Long beforeMessages) {

        static Row silent(Witness witness, String why) {
            return new Row(witness.word(), why, null, null, null, null, null, null, null, null, null, null, null);
        }

        static Row of(Witness witness, WitnessSums sums) {
            return new Row(
                    witness.word(),
                    null,
                    sums.requests(),
                    sums.frozen().yuan(),
                    sums.credited().yuan(),
                    sums.commission().yuan(),
                    sums.released().yuan(),
                    sums.stillFrozen().yuan(),
                    sums.credited().plus(sums.commission()).yuan(),
                    sums.foots(),
                    null,
                    null,
                    null);
        }

        static Row of(MessageWitness.Told told) {
            return new Row(
                    Witness.MESSAGES.word(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    told.paid().yuan(),
                    null,
                    told.messages(),
                    told.notSent(),
                    told.before());
        }
    }

    static ProofView of(CentProof proof) {
        var range = proof.range();
        return new ProofView(
                range.from(),
                range.to(),
                range.beginning(),
                range.projectNo() == null ? null : range.projectNo() + "-" + range.period(),
                proof.verdict(),
                rows(proof),
                proof.differences(),
                proof.timing(),
                proof.listed());
    }

    private static List<Row> rows(CentProof proof) {
        var rows = new ArrayList<Row>();
        for (var witness : Witness.values()) {
            if (proof.silent().containsKey(witness)) {
                rows.add(Row.silent(witness, proof.silent().get(witness)));
            } else if (witness == Witness.MESSAGES) {
                rows.add(Row.of(proof.told()));
            } else {
                rows.add(Row.of(witness, proof.sums().getOrDefault(witness, WitnessSums.NOTHING)));
            }
        }
        return rows;
    }
}
