package io.dueflow.messages.query;

import java.util.List;

/** A page of investors; a page shorter than asked for is the last. */
public record InvestorBooks(List<InvestorBook> page) {}
