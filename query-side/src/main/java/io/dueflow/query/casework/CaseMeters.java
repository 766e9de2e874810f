package io.dueflow.query.casework;

import io.dueflow.messages.Figures;
import io.dueflow.messages.casework.CaseKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a person, since when, and how much money of borrowers is frozen meanwhile. */
@Configuration
class CaseMeters {

    private static final String OPEN = """
            select kind, count(*), min(opened_at) from operator_case where state in ('OPEN', 'PROPOSED') group by kind""";

    private static final String FROZEN = """
            select coalesce(sum(f.amount), 0)
            from (select distinct project_no, period from operator_case where state in ('OPEN', 'PROPOSED')) c
              join depository_record f on f.project_no = c.project_no and f.period = c.period
            where f.kind = 'FREEZE' and f.state = 'DONE' and f.settled_at is null and f.released_at is null""";

    private record OfKind(long cases, Instant oldest) {}

    /** @param frozenCents what the bank holds of borrowers whose installment has an open case */
    record OpenCases(Map<CaseKind, OfKind> kinds, long frozenCents) {

        private static OpenCases read(JdbcClient jdbc) {
            var kinds = new EnumMap<CaseKind, OfKind>(CaseKind.class);
            jdbc.sql(OPEN).query(row -> {
                var oldest = row.getObject(3, OffsetDateTime.class).toInstant();
                kinds.put(CaseKind.valueOf(row.getString(1)), new OfKind(row.getLong(2), oldest));
            });
            return new OpenCases(kinds, jdbc.sql(FROZEN).query(Long.class).single());
        }

        private double count(CaseKind kind) {
            return kinds.containsKey(kind) ? kinds.get(kind).cases() : 0;
        }

        private double ageSeconds(CaseKind kind, Instant now) {
            return kinds.containsKey(kind)
                    ? Duration.between(kinds.get(kind).oldest(), now).toMillis() / 1_000.0
                    : 0;
        }
    }

    @Bean
    Figures<OpenCases> caseFigures(JdbcClient jdbc) {
        return new Figures<>("cases", () -> OpenCases.read(jdbc));
    }

    @Bean
    MeterBinder caseGauges(Figures<OpenCases> caseFigures, Clock clock) {
        return registry -> {
            for (var kind : CaseKind.values()) {
                var tag = kind.name().toLowerCase(Locale.ROOT);
                Gauge.builder("dueflow.cases.open", caseFigures, figures -> figures.tell(open -> open.count(kind)))
                        .description("Cases that wait for a person")
                        .tag("kind", tag)
                        .register(registry);
                Gauge.builder(
                                "dueflow.cases.age",
                                caseFigures,
                                figures -> figures.tell(open -> {
                                    return open.ageSeconds(kind, clock.instant());
                                }))
                        .description("For how long the oldest open case has been open")
                        .baseUnit("seconds")
                        .tag("kind", tag)
                        .register(registry);
            }
            Gauge.builder("dueflow.cases.frozen", caseFigures, figures -> figures.tell(OpenCases::frozenCents))
                    .description("What stays frozen of installments about which a case is open")
                    .baseUnit("cents")
                    .register(registry);
        };
    }
}
