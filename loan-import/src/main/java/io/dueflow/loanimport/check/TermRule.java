package io.dueflow.loanimport.check;

import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time, such as 12 MONTHS or 90 DAYS. How long it may be is for the order to say. */
final class TermRule implements FieldRule<Term> {

    private static final Pattern TERM = Pattern.compile("([0-9]{1,5}) (MONTHS|DAYS)");

    @Override
    public Checked<Term> check(String text) {
        Matcher term = TERM.matcher(text);
        return term.matches()
                ? new Checked.Good<>(new Term(Integer.parseInt(term.group(1)), TermUnit.valueOf(term.group(2))))
                : new Checked.Bad<>("It must be a length of time such as 12 MONTHS or 90 DAYS.");
    }
}
