package io.dueflow.query.explain;

import io.dueflow.messages.query.Explanation;
import io.dueflow.messages.query.FindExplanation;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.asof.AsOf;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers why an installment stands where it does, from the events alone: the read models may be what is wrong. */
@Component
@OfOneMoment
class ExplanationAnswers {

    private final Chain chain;
    private final Clock clock;

    ExplanationAnswers(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @QueryHandler
    Optional<Explanation> answer(FindExplanation query) {
        var moment = AsOf.ofCurrentQuery().orElseGet(clock::instant);
        var story = new Story(chain.read(query.projectNo(), query.period(), moment));
        var told = query.attempt() == null ? story.all() : story.ofAttempt(query.attempt());
        return told.isEmpty() ? Optional.empty() : Optional.of(new Explanation(told));
    }
}
