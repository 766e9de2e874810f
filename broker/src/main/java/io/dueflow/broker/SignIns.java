package io.dueflow.broker;

import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerSessionPlugin;

/** Takes the bound off the connection of whoever has signed in: only then has it a session, whatever the protocol. */
final class SignIns implements ActiveMQServerSessionPlugin {

    @Override
    public void afterCreateSession(ServerSession session) {
        if (session.getRemotingConnection().getTransportConnection() instanceof NettyConnection connection) {
            var bound = connection.getNettyChannel().pipeline().get(BytesBeforeSignIn.class);
            if (bound != null) {
                bound.signedIn();
            }
        }
    }
}
