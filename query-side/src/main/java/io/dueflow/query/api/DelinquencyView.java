package io.dueflow.query.api;

import io.dueflow.messages.query.Delinquency;
import io.dueflow.messages.query.DelinquencyBucket;
import io.dueflow.messages.query.DelinquentSum;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

@Schema(name = "Delinquency", description = "What is late and not paid by now, by how late it is (逾期账龄)")
record DelinquencyView(
        @Schema(description = "On which the days are counted", example = "2026-01-31")
        LocalDate date,

        List<BucketView> buckets) {

    static DelinquencyView of(Delinquency delinquency) {
        return new DelinquencyView(
                delinquency.date(),
                delinquency.buckets().stream().map(BucketView::of).toList());
    }

    @Schema(name = "DelinquencyBucket", description = "What is late by so many days")
    record BucketView(
            DelinquencyBucket bucket,
            @Schema(example = "12") long installments,

            @Schema(description = "Principal and interest", example = "12120.00")
            BigDecimal amount,

            @Schema(description = "What the last attempts have charged for the delay", example = "60.60")
            BigDecimal lateFee) {

        static BucketView of(DelinquentSum sum) {
            return new BucketView(
                    sum.bucket(),
                    sum.installments(),
                    sum.amount().yuan(),
                    sum.lateFee().yuan());
        }
    }
}
