package io.dueflow.loanimport.read;

import io.dueflow.loanimport.read.PhysicalLines.Line;
import java.io.IOException;
import java.util.Optional;

/** Reads a loan book of JSON lines, each a project with its tenders. */
final class JsonLinesBook {

    /** The most characters of a line, which is several times what a project with all its tenders may hold. */
    static final int LINE_LENGTH = 1 << 20;

    private final BookFile file;

    JsonLinesBook(BookFile file) {
        this.file = file;
    }

    void readInto(RecordSink sink, ByteAllowance allowance) throws IOException {
        try (PhysicalLines lines = new PhysicalLines(file.open(allowance), LINE_LENGTH)) {
            boolean empty = true;
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().text().isBlank()) {
                    read(line.get(), sink);
                    empty = false;
                }
            }
            if (empty) {
                throw new LoanBookRefused("The file " + file.name() + " is empty.");
            }
        }
    }

    private void read(Line line, RecordSink sink) {
        Position at = Position.of(file.name(), line.number());
        if (line.tooLong()) {
            String reason = "The line is longer than " + LINE_LENGTH + " characters.";
            sink.project(RawRecord.unreadable(at, Fault.ofRecord(line.text(), reason)));
            return;
        }
        JsonProject project = JsonProject.parse(line.text(), at);
        Optional<String> projectNo = sink.project(project.project());
        project.tenders().forEach(tender -> sink.tenderOf(projectNo, tender));
    }
}
