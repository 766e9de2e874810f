package io.dueflow.command.schedule;

/** Who gets the cents that remain of a total after everyone has the whole cents that were due. */
enum LeftoverCents {

    /** Those who are furthest behind their exact share (design, section 2). */
    FURTHEST_BEHIND {
        @Override
        long turn(long behind, long weight, long whole) {
            return -behind;
        }
    },

    /** Those for whom it takes the fewest further cents of all totals to be a whole cent behind. */
    SOONEST_A_CENT_BEHIND {
        @Override
        long turn(long behind, long weight, long whole) {
            return Math.floorDiv(whole - behind - 1, weight) + 1;
        }
    };

    /**
     * The lower, the sooner it is the tender's turn.
     *
     * @param behind how far the tender is behind its exact share, in {@code 1/whole} cents, less than a cent
     * @param weight the tender's amount
     * @param whole the amount of all tenders
     */
    abstract long turn(long behind, long weight, long whole);
}
