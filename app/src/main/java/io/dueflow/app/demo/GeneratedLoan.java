package io.dueflow.app.demo;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;

/** A project of a generated loan book with its tenders, which add up to its amount. */
record GeneratedLoan(Project project, List<Tender> tenders) {}
