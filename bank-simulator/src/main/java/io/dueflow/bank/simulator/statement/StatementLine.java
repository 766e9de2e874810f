package io.dueflow.bank.simulator.statement;

import io.dueflow.bank.simulator.journal.BankDay;
import io.dueflow.bank.simulator.request.Cents;
import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.bank.simulator.request.ServiceName;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of a statement.
 *
 * @param commissionCents all that the platform received of a settlement; null for everything else
 * @param payouts what each investor received of it, in cents
 */
record StatementLine(
        ServiceName service,
        String requestNo,
        String preRequestNo,
        String projectNo,
        String userNo,
        long cents,
        Long commissionCents,
        Map<String, Long> payouts,
        Instant bookedAt,
        String respCode) {

    static final String HEADER = "serialNo,serviceName,requestNo,preRequestNo,projectNo,userNo,amount,commission,"
            + "payouts,bookedAt,respCode";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    boolean isBooked() {
        return respCode.equals(ResponseCode.SUCCESS.code());
    }

    StatementLine withCents(long other) {
        return new StatementLine(
                service,
                requestNo,
                preRequestNo,
                projectNo,
                userNo,
                other,
                commissionCents,
                payouts,
                bookedAt,
                respCode);
    }

    StatementLine withRespCode(String other) {
        return new StatementLine(
                service, requestNo, preRequestNo, projectNo, userNo, cents, commissionCents, payouts, bookedAt, other);
    }

    StatementLine at(Instant other) {
        return new StatementLine(
                service, requestNo, preRequestNo, projectNo, userNo, cents, commissionCents, payouts, other, respCode);
    }

    String csv(long serialNo) {
        return serialNo
                + "," + service
                + "," + field(requestNo)
                + "," + field(preRequestNo)
                + "," + field(projectNo)
                + "," + field(userNo)
                + "," + yuan(cents)
                + "," + (commissionCents == null ? "" : yuan(commissionCents))
                + "," + field(payoutsText())
                + "," + TIME.format(bookedAt.atZone(BankDay.ZONE))
                + "," + respCode;
    }

    static String yuan(long cents) {
        return Cents.yuan(cents).toPlainString();
    }

    private String payoutsText() {
        return payouts.entrySet().stream()
                .map(payout -> escaped(payout.getKey()) + ":" + yuan(payout.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** A user's number may hold what separates payouts. */
    private static String escaped(String userNo) {
        return userNo.replace("%", "%25").replace(";", "%3B").replace(":", "%3A");
    }

    private static String field(String text) {
        if (text == null) {
            return "";
        }
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
