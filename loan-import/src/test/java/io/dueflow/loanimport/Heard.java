package io.dueflow.loanimport;

import io.dueflow.loanimport.check.RejectedRecord;
import java.util.ArrayList;
import java.util.List;

/** Everything that an import told its listener. */
public final class Heard implements ImportListener {

    public record Progress(ImportStep step, ImportCounts counts) {}

    public final List<RejectedRecord> rejected = new ArrayList<>();
    public final List<FailedProject> failed = new ArrayList<>();
    public final List<Progress> progress = new ArrayList<>();

    @Override
    public void progressed(ImportStep step, ImportCounts counts) {
        progress.add(new Progress(step, counts));
    }

    @Override
    public void rejected(RejectedRecord entry) {
        rejected.add(entry);
    }

    @Override
    public void failed(FailedProject project) {
        failed.add(project);
    }

    /** Each entry as {@code file:line field=value}. */
    public List<String> places() {
        return rejected.stream()
                .map(entry -> entry.file() + ":" + entry.line() + " " + entry.field() + "=" + entry.value())
                .toList();
    }

    public List<String> reasons() {
        return rejected.stream().map(RejectedRecord::reason).toList();
    }
}
