package io.dueflow.query.financeorder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All finance orders and their tenders. */
interface FinanceOrders extends Repository<FinanceOrderRow, String> {

    Optional<FinanceOrderRow> findById(String financeId);

    @Query("""
            select o from FinanceOrderRow o
            where o.userId = :user and (o.createDate, o.financeId) > (:createDate, :financeId)
            order by o.createDate, o.financeId""")
    List<FinanceOrderRow> findAfter(String user, LocalDate createDate, String financeId, Limit limit);

    @Query("""
            select t from OrderTenderRow t where t.financeId = :financeId
            order by t.id.projectNo, t.id.tenderNo""")
    List<OrderTenderRow> findTenders(String financeId, Limit limit);

    @Query("select count(t) from OrderTenderRow t where t.financeId = :financeId")
    long countTenders(String financeId);
}
