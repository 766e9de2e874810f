package io.dueflow.query.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The runs, their rounds, shards and attempts. */
interface RunRows extends Repository<DueDateRunRow, LocalDate> {

    Optional<DueDateRunRow> findById(LocalDate businessDate);

    List<DueDateRunRow> findByOrderByBusinessDateDesc(Limit limit);

    @Query("select r from RoundRow r where r.id = :id")
    Optional<RoundRow> findRound(RoundId id);

    @Query("select r from RoundRow r where r.id.businessDate in :businessDates order by r.id.round")
    List<RoundRow> findRounds(Collection<LocalDate> businessDates);

    @Query("select s from ShardRow s where s.id.businessDate in :businessDates")
    List<ShardRow> findFinishedShards(Collection<LocalDate> businessDates);
}
