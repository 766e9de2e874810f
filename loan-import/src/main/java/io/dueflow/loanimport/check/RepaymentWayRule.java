package io.dueflow.loanimport.check;

import io.dueflow.messages.plan.RepaymentWay;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The name of a repayment way. */
final class RepaymentWayRule implements FieldRule<RepaymentWay> {

    private static final Map<String, RepaymentWay> BY_NAME =
            Arrays.stream(RepaymentWay.values()).collect(Collectors.toMap(RepaymentWay::name, Function.identity()));
    private static final String REASON = Arrays.stream(RepaymentWay.values())
            .map(RepaymentWay::name)
            .collect(Collectors.joining(", ", "It must be one of ", "."));

    @Override
    public Checked<RepaymentWay> check(String text) {
        RepaymentWay way = BY_NAME.get(text);
        return way == null ? new Checked.Bad<>(REASON) : new Checked.Good<>(way);
    }
}
