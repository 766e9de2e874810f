package io.dueflow.reminder.offence;

import io.dueflow.broker.EmbeddedBroker;

class ReminderThatKnowsTheBroker {

    EmbeddedBroker broker;
}
