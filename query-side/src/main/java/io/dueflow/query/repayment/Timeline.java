package io.dueflow.query.repayment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What happened to all installments. */
interface Timeline extends Repository<TimelineRow, TimelineId> {

    List<TimelineRow> findByIdProjectNoAndIdPeriodOrderByPositionAscAtAsc(String projectNo, int period);
}
