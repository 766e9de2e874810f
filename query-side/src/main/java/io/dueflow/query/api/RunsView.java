package io.dueflow.query.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "Runs", description = "The latest runs, the latest first")
record RunsView(List<RunView> runs) {}
