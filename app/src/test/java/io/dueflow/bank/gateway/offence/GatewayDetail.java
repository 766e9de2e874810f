package io.dueflow.bank.gateway.offence;

/** Something that nobody outside the gateway should know. */
public class GatewayDetail {}
