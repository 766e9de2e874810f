package io.dueflow.loanimport.read;

import java.util.Optional;

/** Takes the records of a loan book in the order of the file; every project comes before its tenders. */
public interface RecordSink {

    /** Takes a project and returns its number if that can be read. */
    Optional<String> project(RawRecord project);

    /** Takes a tender that names its project itself. */
    void tender(RawRecord tender);

    /** Takes a tender that is written inside its project. */
    void tenderOf(Optional<String> projectNo, RawRecord tender);

    /** Takes what is wrong with a file's header. */
    void headerFault(Position at, Fault fault);
}
