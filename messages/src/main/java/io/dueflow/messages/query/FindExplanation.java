package io.dueflow.messages.query;

/**
 * Asks why an installment stands where it does. Answered with an {@link Explanation}, empty where nothing has happened.
 *
 * @param attempt of which alone is to be told, or null for all
 */
public record FindExplanation(String projectNo, int period, Integer attempt) {}
