package io.dueflow.messages.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every question (GET) that this part of the API answers may be asked about a moment of the past, with {@code asOf}. All
 * others refuse it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesAsOf {}
