package io.dueflow.query.desk;

import io.dueflow.messages.query.FindReadMark;
import io.dueflow.messages.query.FindWhetherSeen;
import io.dueflow.messages.query.ReadMark;
import io.dueflow.query.api.Questions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether what the pages show is behind what has happened. */
@Component
class ReadModelLag {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Questions questions;

    ReadModelLag(Questions questions) {
        this.questions = questions;
    }

    /** To be asked before a page's rows are read: what catches up in between is on the page then, or was told to be missing. */
    boolean isThere() {
        return questions
                .askWhoeverKnows(new FindReadMark(), ReadMark.class)
                .filter(mark -> !isSeen(mark))
                .isPresent();
    }

    /** So that whoever has just decided something is shown it; not for long, since the page says when it is behind. */
    void awaitItsEnd() {
        var mark = questions.ask(new FindReadMark(), ReadMark.class);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSeen(mark) && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isSeen(ReadMark mark) {
        return questions
                .askWhoeverKnows(new FindWhetherSeen(mark), Boolean.class)
                .orElse(true);
    }
}
