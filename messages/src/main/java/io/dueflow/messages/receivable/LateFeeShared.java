package io.dueflow.messages.receivable;

import java.util.List;

/**
 * If the request is confirmed, the investors get these parts of the late fee beside their shares. A period with many
 * tenders has several such events.
 *
 * @param part which of the events this is, counted from 1
 * @param parts how many there are for the request
 */
public record LateFeeShared(
        String projectNo, int period, String requestNo, int part, int parts, List<LateFeeShare> shares)
        implements ReceivableEvent {}
