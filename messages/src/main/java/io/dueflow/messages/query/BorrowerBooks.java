package io.dueflow.messages.query;

import java.util.List;

/** A page of borrowers; a page shorter than asked for is the last. */
public record BorrowerBooks(List<BorrowerBook> page) {}
