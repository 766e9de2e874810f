package io.dueflow.query.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The query side with a real event store, on a real PostgreSQL, behind a real port; one for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.serializer.general=jackson3",
            "axon.serializer.events=jackson3",
            "axon.serializer.messages=jackson3",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.open-in-view=false",
            "spring.jackson.default-property-inclusion=non_null",
            "spring.jackson.deserialization.accept-float-as-int=false",
            "spring.jackson.datatype.enum.fail-on-numbers-for-enums=true",
            "springdoc.api-docs.path=/api/openapi",
            "db-scheduler.enabled=false",
            "spring.main.banner-mode=off",
            "logging.level.root=WARN"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, AtNoon.class})
public @interface QuerySideTest {}
