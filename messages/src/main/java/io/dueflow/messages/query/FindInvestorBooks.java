package io.dueflow.messages.query;

/**
 * What each investor was credited, in the order of their numbers, as {@link InvestorBooks}.
 *
 * @param afterUserNo where the last page ended, or the empty text
 * @param limit the most investors to return
 */
public record FindInvestorBooks(String afterUserNo, int limit) {}
