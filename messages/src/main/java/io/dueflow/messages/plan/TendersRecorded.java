package io.dueflow.messages.plan;

import java.util.List;

/** Who funds the project; one event lists at most {@link io.dueflow.messages.Limits#TENDERS_PER_EVENT} tenders. */
public record TendersRecorded(String projectNo, List<Tender> tenders) implements PlanEvent {}
