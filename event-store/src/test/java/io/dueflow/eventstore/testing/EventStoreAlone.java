package io.dueflow.eventstore.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The event store on a real database, with nothing of Dueflow on top of it. */
@SpringBootTest(
        properties = {
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.timeout.enabled=false",
            "axon.serializer.general=jackson3",
            "axon.serializer.messages=jackson3",
            "axon.serializer.events=jackson3",
            "axon.eventhandling.processors.within.mode=subscribing"
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventStoreAlone {}
