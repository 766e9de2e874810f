package io.dueflow.benchmarks.book;

import io.dueflow.command.schedule.SharedPeriod;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.List;

/** One loan of the book with its whole schedule. */
public record BookedLoan(Project project, List<Tender> tenders, List<SharedPeriod> periods) {}
