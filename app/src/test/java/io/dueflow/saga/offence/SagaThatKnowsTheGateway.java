package io.dueflow.saga.offence;

import io.dueflow.bank.gateway.offence.GatewayDetail;

class SagaThatKnowsTheGateway {

    GatewayDetail detail;
}
