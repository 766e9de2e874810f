package io.dueflow.query.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "Rebuilds", description = "The latest twenty, the latest first, without the rows that differ")
record RebuildsView(List<String> models, List<RebuildView> rebuilds) {}
