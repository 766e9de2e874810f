package io.dueflow.query.answering;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Gives questions connections of their own: those who collect never wait for them. What a transaction of an answer is to be
 * like, these are told once. To tell it to a shared one costs the driver three turns to the database for each answer, as
 * many as the answer itself.
 */
@Component
class AnswerConnections implements BeanPostProcessor, DisposableBean {

    private static final int KEPT_OPEN = 2;

    private final int most;
    private HikariDataSource answers;

    /** As many as threads that answer. */
    AnswerConnections(Environment settings) {
        this.most = settings.getProperty("server.tomcat.threads.max", Integer.class, 12);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        answers = answersLike(pool);
        var either = new LazyConnectionDataSourceProxy(pool);
        either.setReadOnlyDataSource(answers);
        return either;
    }

    /** Only the pool that is a bean is measured by itself. */
    @Bean
    MeterBinder answerConnectionMeters() {
        return registry -> answers.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    }

    private HikariDataSource answersLike(HikariDataSource pool) {
        var like = new HikariDataSource();
        pool.copyStateTo(like);
        like.setPoolName("answers");
        like.setMaximumPoolSize(most);
        like.setMinimumIdle(Math.min(KEPT_OPEN, most));
        like.setReadOnly(true);
        like.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return like;
    }

    @Override
    public void destroy() {
        if (answers != null) {
            answers.close();
        }
    }
}
