package io.dueflow.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dueflow.messages.query.CaseEntry;
import io.dueflow.messages.query.CaseFile;
import io.dueflow.messages.query.TimelineStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "CaseFile", description = "A case with all that was done about it, in the order of time")
record CaseFileView(@JsonUnwrapped CaseView operatorCase, List<EntryView> history) {

    static CaseFileView of(CaseFile file) {
        return new CaseFileView(
                CaseView.of(file.operatorCase()),
                file.history().stream().map(EntryView::of).toList());
    }

    @Schema(name = "CaseEntry", description = "One thing that happened to a case")
    record EntryView(
            OffsetDateTime at,
            TimelineStep step,

            @Schema(description = "Who did it", example = "li")
            String operator,

            @Schema(description = "For people") String text) {

        static EntryView of(CaseEntry entry) {
            var words = entry.step().words();
            return new EntryView(
                    ShanghaiTime.of(entry.at()),
                    entry.step(),
                    entry.operator(),
                    entry.detail() == null ? words : words + ": " + entry.detail());
        }
    }
}
