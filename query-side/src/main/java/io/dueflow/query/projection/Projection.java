package io.dueflow.query.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;

/** Fills a read model from events. All of them share one reader of the stream, so each event is decoded once. */
@Component
@ProcessingGroup(Projection.GROUP)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Projection {

    String GROUP = "query-side";
}
