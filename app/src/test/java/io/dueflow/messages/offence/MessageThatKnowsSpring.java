package io.dueflow.messages.offence;

import org.springframework.context.ApplicationContext;

record MessageThatKnowsSpring(ApplicationContext context) {}
