package io.dueflow.broker.offence;

import io.dueflow.bank.gateway.offence.GatewayDetail;

class BrokerThatKnowsTheGateway {

    GatewayDetail detail;
}
