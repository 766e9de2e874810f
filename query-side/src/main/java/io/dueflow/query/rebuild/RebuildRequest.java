package io.dueflow.query.rebuild;

import java.util.List;

/**
 * What is to be filled anew.
 *
 * @param models their names, in order
 * @param checkOnly whether it is only compared with what is in use
 * @param share of the full speed, above 0 and up to 1
 * @param schema statements that change the empty tables, or null
 */
public record RebuildRequest(List<String> models, boolean checkOnly, double share, String schema) {}
