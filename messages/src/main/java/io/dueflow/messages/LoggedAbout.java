package io.dueflow.messages;

import io.dueflow.messages.bank.OfBankRequest;
import io.dueflow.messages.bank.RequestNumbers;
import org.slf4j.MDC;

/**
 * What is logged in this thread until it is closed carries the number of the repayment, and that of the request to the bank.
 * Afterwards it is as it was, so that no thread of a pool keeps a number.
 */
public final class LoggedAbout implements AutoCloseable {

    private static final String REPAYMENT = "repayment";
    private static final String REQUEST = "request";

    private final String repaymentBefore = MDC.get(REPAYMENT);
    private final String requestBefore = MDC.get(REQUEST);

    private LoggedAbout(String repaymentNo, String requestNo) {
        set(REPAYMENT, repaymentNo);
        set(REQUEST, requestNo);
    }

    public static LoggedAbout repayment(String repaymentNo) {
        return new LoggedAbout(repaymentNo, null);
    }

    public static LoggedAbout request(OfBankRequest message) {
        return new LoggedAbout(message.repaymentNo(), message.requestNo());
    }

    public static LoggedAbout request(String requestNo) {
        return new LoggedAbout(RequestNumbers.repaymentNo(requestNo), requestNo);
    }

    private static void set(String key, String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    @Override
    public void close() {
        set(REPAYMENT, repaymentBefore);
        set(REQUEST, requestBefore);
    }
}
