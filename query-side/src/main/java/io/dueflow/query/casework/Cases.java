package io.dueflow.query.casework;

import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.query.CaseState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All cases. */
interface Cases extends Repository<CaseRecord, String> {

    Optional<CaseRecord> findById(String caseNo);

    @Query("""
            select c from CaseRecord c
            where c.state in :states and c.kind in :kinds and (c.openedAt, c.caseNo) > (:openedAt, :caseNo)
            order by c.openedAt, c.caseNo""")
    List<CaseRecord> findAfter(
            Collection<CaseState> states, Collection<CaseKind> kinds, Instant openedAt, String caseNo, Limit limit);

    /** Of open ones only. The states are named, or the index of open cases would not be used. */
    @Query("""
            select c from CaseRecord c
            where c.state in (OPEN, PROPOSED)
              and c.state in :states and c.kind in :kinds and (c.openedAt, c.caseNo) > (:openedAt, :caseNo)
            order by c.openedAt, c.caseNo""")
    List<CaseRecord> findOpenAfter(
            Collection<CaseState> states, Collection<CaseKind> kinds, Instant openedAt, String caseNo, Limit limit);

    @Query("select s from CaseStepRow s where s.id.caseNo = :caseNo order by s.position, s.at")
    List<CaseStepRow> findSteps(String caseNo);
}
