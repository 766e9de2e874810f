package io.dueflow.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service: every module in one process. */
@SpringBootApplication(scanBasePackages = "io.dueflow")
@ConfigurationPropertiesScan("io.dueflow")
public class DueflowApplication {}
