package io.dueflow.status.send;

import jakarta.jms.JMSException;

/** The broker has said nothing in time. */
final class BrokerSilent extends JMSException {

    private static final long serialVersionUID = 1L;

    BrokerSilent() {
        super("the broker did not answer in time");
    }
}
