package io.dueflow.reminder.offence;

import org.apache.activemq.artemis.core.server.ActiveMQServer;

class ReminderThatKnowsArtemis {

    ActiveMQServer server;
}
