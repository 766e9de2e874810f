package io.dueflow.bank.simulator.faults;

import io.dueflow.bank.simulator.request.ServiceName;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws the faults of each delivered request. The draw depends on the seed, the request's number and how often it was
 * delivered, not on the order in which requests happen to arrive.
 */
public final class Faults {

    private static final int MILLION = 1_000_000;

    private final Map<String, Integer> deliveries = new HashMap<>();
    private final Map<UserRule, Integer> used = new HashMap<>();
    private FaultPlan plan;

    private record UserRule(String userNo, int position) {}

    public Faults(FaultPlan plan) {
        this.plan = plan;
    }

    public synchronized FaultPlan plan() {
        return plan;
    }

    /** True where nothing is planned, so that nobody needs to ask whom a request is about. */
    public synchronized boolean areNone() {
        return plan.rates().isEmpty() && plan.users().isEmpty();
    }

    /** Replaces all that was planned; counts of times start anew. */
    public synchronized void replace(FaultPlan next) {
        plan = next;
        used.clear();
        deliveries.clear();
    }

    /**
     * The faults of one delivery.
     *
     * @param payer the user that it is about; null where there is none
     * @param repeated whether its number already has a stored answer
     */
    public synchronized Set<Fault> draw(ServiceName service, String requestNo, String payer, boolean repeated) {
        Set<Fault> drawn = EnumSet.noneOf(Fault.class);
        if (plan.rates().isEmpty() && (payer == null || !plan.users().containsKey(payer))) {
            return drawn;
        }
        int delivery = deliveries.merge(requestNo, 1, Integer::sum);
        SplittableRandom chance =
                new SplittableRandom(plan.seed() + 31L * delivery + ((long) requestNo.hashCode() << 20));
        for (Fault fault : Fault.values()) {
            boolean byRate = plan.rates().containsKey(fault)
                    && chance.nextInt(MILLION)
                            < plan.rates().get(fault).movePointRight(6).intValue();
            boolean booksStill = drawn.stream().noneMatch(Fault::preventsBooking);
            if (booksStill && fault.canHit(service, repeated) && (byRate | byUser(fault, service, payer))) {
                drawn.add(fault == Fault.HTTP_500 ? beforeOrAfter(chance) : fault);
            }
        }
        return drawn;
    }

    private boolean byUser(Fault fault, ServiceName service, String payer) {
        if (payer == null || !plan.users().containsKey(payer)) {
            return false;
        }
        int position = 0;
        for (UserFault rule : plan.users().get(payer)) {
            if (rule.fault() == fault && rule.concerns(service) && isLeft(rule, new UserRule(payer, position))) {
                return true;
            }
            position++;
        }
        return false;
    }

    private boolean isLeft(UserFault fault, UserRule rule) {
        return fault.times() == null || used.merge(rule, 1, Integer::sum) <= fault.times();
    }

    private static Fault beforeOrAfter(SplittableRandom chance) {
        return chance.nextInt(2) == 0 ? Fault.HTTP_500_BEFORE_BOOKING : Fault.HTTP_500_AFTER_BOOKING;
    }
}
