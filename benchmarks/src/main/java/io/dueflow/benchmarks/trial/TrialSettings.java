package io.dueflow.benchmarks.trial;

import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import java.util.List;

/**
 * What is the same in all trials.
 *
 * @param javaOptions of every contender's process
 * @param questionsPerSecond asked of a contender's API while it collects the second date of the contest and the
 *     warm one; 0 asks none
 */
public record TrialSettings(SignatureAlgorithm signatureAlgorithm, List<String> javaOptions, int questionsPerSecond) {}
