package io.dueflow.broker;

import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.core.protocol.stomp.StompFrame;
import org.apache.activemq.artemis.core.protocol.stomp.StompFrameInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Gives back what a STOMP client does not want, by ending its connection: Artemis would take its NACK for an
 * acknowledgement, and the message would be lost without a word.
 */
public final class NackEndsConnection implements StompFrameInterceptor {

    @Override
    public boolean intercept(StompFrame frame, RemotingConnection connection) {
        if (!"NACK".equals(frame.getCommand())) {
            return true;
        }
        connection.fail(
                new ActiveMQDisconnectedException("a NACK ends the connection; the message is delivered again"));
        return false;
    }
}
