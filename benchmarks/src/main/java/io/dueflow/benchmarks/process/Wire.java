package io.dueflow.benchmarks.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes objects as lines of JSON, from any thread. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedWriter writer;

    Wire(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    synchronized void write(String line) throws IOException {
        writer.write(line);
        writer.newLine();
        writer.flush();
    }

    void tell(Told told) throws IOException {
        // Without the type, Jackson would leave out which of them it is.
        write(JSON.writerFor(Told.class).writeValueAsString(told));
    }
}
