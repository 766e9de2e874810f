package io.dueflow.benchmarks.process;

import io.dueflow.app.books.Books;
import io.dueflow.benchmarks.contender.Answering.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A contender's process, seen from the benchmark. */
public final class ContenderProcess implements AutoCloseable {

    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final Path log;
    private final Wire orders;
    private final BufferedReader told;

    private ContenderProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.orders = new Wire(process.getOutputStream());
        this.told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it with the class path of this process. */
    public static ContenderProcess start(Setup setup, List<String> javaOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ContenderMain.class.getName()));
        var log = Path.of(setup.folder()).resolve("contender.log");
        var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        var contender = new ContenderProcess(process, log);
        contender.orders.write(Wire.JSON.writeValueAsString(setup));
        return contender;
    }

    public long pid() {
        return process.pid();
    }

    /** Returns when the book is written, with the address where questions are answered, if any are. */
    public Optional<Api> prepare() throws IOException {
        orders.write(ContenderMain.PREPARE);
        return Optional.ofNullable(next(Told.Prepared.class, repaid -> {}).api());
    }

    /** Collects a date and returns what it took in nanoseconds; hears how far it is meanwhile. */
    public long collect(LocalDate date, Consumer<Told.Repaid> progress) throws IOException {
        orders.write(ContenderMain.COLLECT + date);
        return next(Told.Collected.class, progress).nanos();
    }

    public Map<String, Books> witnesses() throws IOException {
        orders.write(ContenderMain.ACCOUNTS);
        return next(Told.Accounts.class, repaid -> {}).witnesses();
    }

    private <T extends Told> T next(Class<T> expected, Consumer<Told.Repaid> progress) throws IOException {
        for (var line = told.readLine(); line != null; line = told.readLine()) {
            var message = Wire.JSON.readValue(line, Told.class);
            if (message instanceof Told.Repaid repaid) {
                progress.accept(repaid);
            } else if (message instanceof Told.Failed failed) {
                throw new IOException("the contender failed: " + failed.reason() + "; see " + log);
            } else {
                return expected.cast(message);
            }
        }
        throw new IOException("the contender's process has ended; see " + log);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
