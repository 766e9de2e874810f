package io.dueflow.messages;

import java.util.List;
import java.util.Map;

/** Has commands handled together, which costs a fraction of handling them one by one. */
public interface JointCommands {

    /**
     * Handles the commands in their order, in one transaction where the store has one. Where that fails, each is handled
     * alone, so that one that cannot be handled holds up no other. Throws where the store cannot be reached.
     *
     * @param ahead what their handling will read
     * @return what went wrong, by the command's place in the list; empty where all were handled
     */
    Map<Integer, Throwable> handle(List<?> commands, ReadAhead ahead);
}
