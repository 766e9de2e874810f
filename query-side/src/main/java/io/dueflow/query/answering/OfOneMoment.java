package io.dueflow.query.answering;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whatever an answer reads, it reads as it stood at one moment: transactions that only read are repeatable reads, on
 * connections that are there for questions ({@link AnswerConnections}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(readOnly = true)
public @interface OfOneMoment {}
