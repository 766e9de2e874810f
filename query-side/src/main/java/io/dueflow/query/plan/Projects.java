package io.dueflow.query.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The terms of all projects. */
interface Projects extends Repository<ProjectTerms, String> {

    Optional<ProjectTerms> findById(String projectNo);
}
