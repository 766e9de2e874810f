package io.dueflow.messages.installment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * The next round tries again.
 *
 * @param borrowerUserNo who pays from now on, where that was wrong before; otherwise null
 */
public record CollectionResumed(
        String projectNo,
        int period,
        String caseNo,
        String reason,
        @JsonInclude(Include.NON_NULL) String borrowerUserNo)
        implements InstallmentEvent {}
