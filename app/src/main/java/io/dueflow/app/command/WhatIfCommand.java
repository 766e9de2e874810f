package io.dueflow.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what a plan or a day would have come to with something other than it was. */
@Command(
        name = "whatif",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a plan or a day would have come to with something other than it was. Nothing is changed.",
            "",
            "  DUEFLOW_PASSWORD=… dueflow whatif plan P1 --borrower-rate 0.10 --paid 3=2026-05-01",
            "  DUEFLOW_PASSWORD=… dueflow whatif day 2026-12-15 --balance B1=500.00 --balance B1=700.00@14:30"
        },
        subcommands = {WhatIfPlanCommand.class, WhatIfDayCommand.class})
public final class WhatIfCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: whatif plan PROJECT_NO, or whatif day DATE.");
    }
}
