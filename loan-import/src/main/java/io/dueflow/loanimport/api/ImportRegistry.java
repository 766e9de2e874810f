package io.dueflow.loanimport.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last imports, in memory: a restart forgets them. That is safe, since what went in is in the events and importing
 * a book again changes nothing.
 */
final class ImportRegistry {

    /** How many imports are kept; it is far above how many can wait, so the oldest has always ended. */
    static final int KEPT = 100;

    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

    synchronized void add(ImportJob job) {
        jobs.put(job.id(), job);
        if (jobs.size() > KEPT) {
            String oldest = jobs.keySet().iterator().next();
            jobs.remove(oldest).files().deleteAll();
        }
    }

    synchronized Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }
}
