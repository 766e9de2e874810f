package io.dueflow.query.plan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The installments of all plans. */
public interface Installments
        extends Repository<PlannedInstallment, RepaymentId>, JpaSpecificationExecutor<PlannedInstallment> {

    List<PlannedInstallment> findByIdProjectNoOrderByIdPeriod(String projectNo);
}
