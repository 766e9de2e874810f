package io.dueflow.saga.duedate;

import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.query.DueInstallment;
import io.dueflow.messages.query.DueInstallments;
import io.dueflow.messages.query.FindDueInstallments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;

/** What is due, in one shard for simplicity, answered over a real query bus. */
final class DueRows {

    static final LocalDate DUE = LocalDate.of(2026, 1, 31);
    private static final Comparator<DueInstallment> ORDER =
            Comparator.comparing(DueInstallment::projectNo).thenComparing(DueInstallment::period);

    final List<FindDueInstallments> asked = new ArrayList<>();
    boolean caughtUp = true;
    boolean broken = false;
    private final List<DueInstallment> rows = new ArrayList<>();

    void add(String... projectNos) {
        for (var projectNo : projectNos) {
            rows.add(due(projectNo, 1));
        }
    }

    void started(StartRepayment start) {
        rows.remove(due(start.projectNo(), start.period()));
    }

    private static DueInstallment due(String projectNo, int period) {
        return new DueInstallment(DUE, projectNo, period, 0);
    }

    QueryGateway gateway() {
        var bus = SimpleQueryBus.builder().build();
        bus.subscribe(
                FindDueInstallments.class.getName(),
                DueInstallments.class,
                query -> find((FindDueInstallments) query.getPayload()));
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private DueInstallments find(FindDueInstallments query) {
        asked.add(query);
        if (broken) {
            throw new IllegalStateException("no read model");
        }
        var after = query.after() == null
                ? due("", 0)
                : due(query.after().projectNo(), query.after().period());
        var page = rows.stream()
                .filter(row -> query.shard() == 0 && ORDER.compare(row, after) > 0)
                .sorted(ORDER)
                .limit(query.limit())
                .toList();
        return new DueInstallments(page, caughtUp);
    }
}
