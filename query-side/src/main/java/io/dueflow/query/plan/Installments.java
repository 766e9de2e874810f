package io.dueflow.query.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The installments of all plans. */
public interface Installments
        extends Repository<PlannedInstallment, RepaymentId>, JpaSpecificationExecutor<PlannedInstallment> {

    Optional<PlannedInstallment> findById(RepaymentId id);

    List<PlannedInstallment> findByIdProjectNoOrderByIdPeriod(String projectNo);
}
