package io.dueflow.command.schedule.offence;

import org.axonframework.commandhandling.CommandBus;

record ScheduleThatKnowsAxon(CommandBus bus) {}
