package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.BookBounds;
import io.dueflow.loanimport.read.Columns;
import io.dueflow.loanimport.read.Fault;
import io.dueflow.loanimport.read.Position;
import io.dueflow.loanimport.read.RawRecord;
import io.dueflow.loanimport.read.RecordSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a loan book record by record and as a whole. Of a number that appears twice neither record is taken, since
 * nothing says which is right.
 */
public final class LoanBookCheck implements RecordSink {

    private final BookBounds bounds;
    private final CheckListener listener;
    private final ProjectCheck projectCheck;
    private final TenderCheck tenderCheck;
    private final Map<String, ProjectDraft> drafts = new LinkedHashMap<>();
    private final TenderNumbers tenderNumbers;
    private int projects;
    private int tenders;

    public LoanBookCheck(BookBounds bounds, CheckListener listener) {
        this.bounds = bounds;
        this.listener = listener;
        this.projectCheck = new ProjectCheck(listener::rejected);
        this.tenderCheck = new TenderCheck(listener::rejected);
        this.tenderNumbers = new TenderNumbers(listener::rejected);
    }

    @Override
    public Optional<String> project(RawRecord raw) {
        bounds.checkProjects(++projects);
        ProjectCheck.Result result = projectCheck.check(raw);
        result.projectNo().ifPresent(number -> keep(number, new ProjectDraft(raw.at(), result.project())));
        listener.read(projects, tenders);
        return result.projectNo();
    }

    private void keep(String projectNo, ProjectDraft draft) {
        ProjectDraft earlier = drafts.putIfAbsent(projectNo, draft);
        if (earlier == null) {
            return;
        }
        if (earlier.markRepeated()) {
            reject(earlier.at(), Columns.PROJECT_NO, projectNo, "The project appears again on " + draft.at() + ".");
        }
        reject(draft.at(), Columns.PROJECT_NO, projectNo, "The project appears before on " + earlier.at() + ".");
    }

    @Override
    public void tender(RawRecord raw) {
        TenderCheck.Result result = tenderCheck.check(raw);
        Optional<ProjectDraft> draft = result.projectNo().map(drafts::get);
        if (result.projectNo().isPresent() && draft.isEmpty()) {
            reject(raw.at(), Columns.PROJECT_NO, result.projectNo().get(), "No project of the book has this number.");
        }
        keep(raw.at(), draft, result);
    }

    @Override
    public void tenderOf(Optional<String> projectNo, RawRecord raw) {
        keep(raw.at(), projectNo.map(drafts::get), tenderCheck.checkInside(projectNo, raw));
    }

    private void keep(Position at, Optional<ProjectDraft> draft, TenderCheck.Result result) {
        bounds.checkTenders(++tenders);
        boolean isNew = result.tenderNo()
                .map(number -> tenderNumbers.isNew(number, at, draft))
                .orElse(true);
        if (isNew && result.tender().isPresent()) {
            draft.ifPresent(project -> project.add(result.tender().get()));
        } else {
            draft.ifPresent(project -> project.addBadTender(at));
        }
        listener.read(projects, tenders);
    }

    @Override
    public void headerFault(Position at, Fault fault) {
        listener.rejected(RejectedRecord.of(at, fault));
    }

    /** Checks what only the whole book shows, and returns the good projects in the order of the book. */
    public List<CheckedProject> finish() {
        List<CheckedProject> good = new ArrayList<>();
        for (ProjectDraft draft : drafts.values()) {
            if (draft.isRejected()) {
                continue;
            }
            Optional<RejectedRecord> rejection = draft.rejection();
            rejection.ifPresentOrElse(listener::rejected, () -> good.add(draft.checked()));
        }
        return good;
    }

    /** How many projects the book has, good and bad. */
    public int projects() {
        return projects;
    }

    private void reject(Position at, String field, String value, String reason) {
        listener.rejected(RejectedRecord.of(at, field, value, reason));
    }
}
