package io.dueflow.command.plan.terms;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells in which fields two agreed terms differ. The order of the tenders does not matter. */
public final class OtherTerms {

    private static final Map<String, Function<Project, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("borrowerUserNo", Project::borrowerUserNo);
        FIELDS.put("borrowerConsumerId", Project::borrowerConsumerId);
        FIELDS.put("amount", Project::amount);
        FIELDS.put("startDate", Project::startDate);
        FIELDS.put("periods", Project::periods);
        FIELDS.put("repaymentWay", Project::repaymentWay);
        FIELDS.put("borrowerAnnualRate", Project::borrowerAnnualRate);
        FIELDS.put("annualRate", Project::annualRate);
        FIELDS.put("investorFeeRate", Project::investorFeeRate);
    }

    private OtherTerms() {}

    /** The names of the fields that differ, none where the terms are the same. */
    public static List<String> between(AgreedTerms first, AgreedTerms second) {
        List<String> different = new ArrayList<>();
        FIELDS.forEach((name, value) -> {
            if (!value.apply(first.project()).equals(value.apply(second.project()))) {
                different.add(name);
            }
        });
        if (!new HashSet<Tender>(first.tenders()).equals(new HashSet<>(second.tenders()))) {
            different.add("tenders");
        }
        return different;
    }
}
