package io.dueflow.app.demo;

import java.nio.file.Path;

/** What was asked of a demo. */
public record DemoOptions(int projects, long seed, boolean faults, boolean json, boolean keep, int port, Path folder) {}
