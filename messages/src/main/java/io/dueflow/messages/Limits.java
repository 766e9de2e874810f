package io.dueflow.messages;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/** The bounds that every part of Dueflow may count on. */
public interface Limits {

    /** The most periods, in months, that a plan may have. */
    int PERIODS = 360;

    /** The most tenders that may fund one project. */
    int TENDERS = 1_000;

    /** The most tenders that one event lists, so that no event outgrows 64 KiB. */
    int TENDERS_PER_EVENT = 300;

    /** The most characters of a number or id that comes from outside. */
    int IDENTIFIER_LENGTH = 32;

    /** The most characters of a name that comes from outside. */
    int NAME_LENGTH = 100;

    /** The largest amount that a loan, a tender or a finance order may have; sums of thousands of them fit the cents. */
    Money LARGEST_AMOUNT = Money.ofCents(10_000_000_000_000L);

    /** The dates that a loan or a finance order may name. */
    LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);

    LocalDate LAST_DATE = LocalDate.of(2100, 12, 31);

    /** The dates that may be asked about; whatever is stored lies between them. */
    LocalDate FIRST_ASKED_DATE = LocalDate.of(1900, 1, 1);

    LocalDate LAST_ASKED_DATE = LocalDate.of(2999, 12, 31);
}
