package io.dueflow.query.api;

import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.swagger.v3.oas.annotations.media.Schema;

/** A length that is not given is not 0, which means none. */
@Schema(name = "TermRequest", description = "A length of time")
record TermRequest(@Schema(example = "12") Integer length, TermUnit unit) {

    static Term given(String parameter, TermRequest term) {
        Checked.given(parameter, term);
        return new Term(
                Checked.given(parameter + ".length", term.length()), Checked.given(parameter + ".unit", term.unit()));
    }
}
