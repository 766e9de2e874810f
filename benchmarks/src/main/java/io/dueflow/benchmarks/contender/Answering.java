package io.dueflow.benchmarks.contender;

import java.net.URI;

/** A contender that answers questions over HTTP while it collects. */
public interface Answering {

    /** Where to ask, and as whom. */
    Api api();

    /**
     * @param repayments the address that a project's number and a period are added to, with a slash at its end
     * @param authorization the value of the HTTP header of that name
     */
    record Api(URI repayments, String authorization) {}
}
