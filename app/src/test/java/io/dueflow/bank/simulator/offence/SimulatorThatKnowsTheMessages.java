package io.dueflow.bank.simulator.offence;

import io.dueflow.messages.money.Money;

record SimulatorThatKnowsTheMessages(Money balance) {}
