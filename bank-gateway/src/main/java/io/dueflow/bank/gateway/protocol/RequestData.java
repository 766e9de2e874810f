package io.dueflow.bank.gateway.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The fields of a request, in the order of the protocol; amounts in yuan with two decimals. */
public sealed interface RequestData {

    String requestNo();

    ServiceName serviceName();

    record Freeze(String requestNo, String userNo, String bizType, BigDecimal amount, String projectNo)
            implements RequestData {
        @Override
        public ServiceName serviceName() {
            return ServiceName.USER_AUTO_PRE_TRANSACTION;
        }
    }

    /** @param commission the platform's part, taken from the borrower */
    record Confirmation(
            String requestNo,
            String preRequestNo,
            String projectNo,
            BigDecimal amount,
            BigDecimal commission,
            List<Detail> details)
            implements RequestData {
        @Override
        public ServiceName serviceName() {
            return ServiceName.CONFIRM_REPAYMENT;
        }
    }

    /** @param preRequestNo the freeze */
    record Release(String requestNo, String preRequestNo, BigDecimal amount) implements RequestData {
        @Override
        public ServiceName serviceName() {
            return ServiceName.CANCEL_PRE_TRANSACTION;
        }
    }

    /** @param transactionNo the request that is asked about */
    record Query(String requestNo, String transactionNo) implements RequestData {
        @Override
        public ServiceName serviceName() {
            return ServiceName.QUERY_TRANSACTION;
        }
    }

    /** @param fileType what is listed; the bank knows TRANSACTION */
    record StatementDownload(String requestNo, LocalDate fileDate, String fileType) implements RequestData {

        @Override
        public ServiceName serviceName() {
            return ServiceName.DOWNLOAD_CHECKFILE;
        }
    }

    record StatementConfirmation(String requestNo, LocalDate fileDate) implements RequestData {

        @Override
        public ServiceName serviceName() {
            return ServiceName.CONFIRM_CHECKFILE;
        }
    }

    /**
     * What one investor gets.
     *
     * @param amount the principal
     * @param commission the platform's part, taken from the investor's interest
     * @param dividend listed by the protocol but unused, so always zero
     * @param id the tender
     */
    record Detail(
            String userNo,
            BigDecimal amount,
            BigDecimal interest,
            BigDecimal commission,
            BigDecimal dividend,
            String id) {}
}
