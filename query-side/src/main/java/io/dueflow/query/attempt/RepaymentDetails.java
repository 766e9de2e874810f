package io.dueflow.query.attempt;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All attempts. */
public interface RepaymentDetails extends Repository<RepaymentDetail, AttemptId> {

    List<RepaymentDetail> findByIdProjectNoAndIdPeriodOrderByIdAttempt(String projectNo, int period);
}
