package io.dueflow.messages;

/**
 * A rule's refusal of a command, as the details of the exception that its handler throws. Details reach the sender with
 * and without Axon Server; an exception without them is a failure, after which the command may be repeated.
 *
 * @param reason for people, a full sentence
 * @param field the command's field that is to blame, or null where it is none or not said
 */
public record Refusal(String reason, String field) {

    public Refusal(String reason) {
        this(reason, null);
    }
}
