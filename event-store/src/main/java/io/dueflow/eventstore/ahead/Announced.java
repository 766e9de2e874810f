package io.dueflow.eventstore.ahead;

import io.dueflow.messages.ReadAhead;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What was announced to the stores to be read in the unit of work that is under way. */
public final class Announced {

    private static final ReadAhead NOTHING = new ReadAhead(List.of(), List.of());
    private static final String RESOURCE = Announced.class.getName();

    private Announced() {}

    public static void in(UnitOfWork<?> unitOfWork, ReadAhead ahead) {
        unitOfWork.root().resources().put(RESOURCE, ahead);
    }

    /** What was announced, read with the first question and kept until the unit of work ends. */
    public static <T> T once(String resource, Function<ReadAhead, T> read) {
        var root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(resource, key -> read.apply(root.getOrDefaultResource(RESOURCE, NOTHING)));
    }
}
