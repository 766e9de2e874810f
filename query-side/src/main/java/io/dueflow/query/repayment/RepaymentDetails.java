package io.dueflow.query.repayment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All attempts. */
interface RepaymentDetails extends Repository<RepaymentDetail, AttemptId> {

    List<RepaymentDetail> findByIdProjectNoAndIdPeriodOrderByIdAttempt(String projectNo, int period);
}
