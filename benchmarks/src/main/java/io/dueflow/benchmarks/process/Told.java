package io.dueflow.benchmarks.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.contender.Answering.Api;
import java.util.Map;

/** What a contender's process tells, one JSON object a line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "told")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Told.Prepared.class, name = "prepared"),
    @JsonSubTypes.Type(value = Told.Repaid.class, name = "repaid"),
    @JsonSubTypes.Type(value = Told.Collected.class, name = "collected"),
    @JsonSubTypes.Type(value = Told.Accounts.class, name = "accounts"),
    @JsonSubTypes.Type(value = Told.Failed.class, name = "failed")
})
public sealed interface Told {

    /** @param api where questions are answered, or null where the contender answers none */
    record Prepared(Api api) implements Told {}

    /**
     * @param count since the process began
     * @param nanos since the date's collection began
     */
    record Repaid(long count, long nanos) implements Told {}

    /** @param nanos what the date took */
    record Collected(long nanos) implements Told {}

    record Accounts(Map<String, Books> witnesses) implements Told {}

    record Failed(String reason) implements Told {}
}
