package io.dueflow.app.run;

import io.dueflow.saga.duedate.DueDateChain;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Sees to it at every start that the dates' runs open by themselves. */
@Component
class ChainStart implements ApplicationRunner {

    private final DueDateChain chain;

    ChainStart(DueDateChain chain) {
        this.chain = chain;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        chain.plant();
    }
}
