package io.dueflow.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class TallyTest {

    /** Whichever a batch adds to first: two batches that wrote in different orders would wait for each other for ever. */
    @Test
    void totals_are_written_in_the_order_of_their_tables_and_keys() {
        var written = new ArrayList<String>();
        var apples = new Tally<String>("apples", added -> added.forEach(one -> written.add("apples " + one.key())));
        var pears = new Tally<String>("pears", added -> added.forEach(one -> written.add("pears " + one.key())));

        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a batch"));
        pears.add("red", 1);
        apples.add("red", 1);
        apples.add("green", 1);
        batch.commit();

        assertThat(written).containsExactly("apples green", "apples red", "pears red");
    }
}
