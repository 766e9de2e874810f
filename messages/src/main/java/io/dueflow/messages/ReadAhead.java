package io.dueflow.messages;

import java.util.List;

/**
 * What is about to be read, so that a store can read all of it at once. A hint only: what is not named is read when it
 * is needed, and what is named in vain costs little.
 *
 * @param streams identifiers of event streams, whether they exist or not
 * @param sagas values that sagas are associated with, whether there are such sagas or not
 */
public record ReadAhead(List<String> streams, List<String> sagas) {}
