package io.dueflow.app;

import io.dueflow.app.command.BrokerCommand;
import io.dueflow.app.command.CaseCommand;
import io.dueflow.app.command.CasesCommand;
import io.dueflow.app.command.CompletenessCommand;
import io.dueflow.app.command.DemoCommand;
import io.dueflow.app.command.ExplainCommand;
import io.dueflow.app.command.HashPasswordCommand;
import io.dueflow.app.command.ImportBorrowersCommand;
import io.dueflow.app.command.ImportCommand;
import io.dueflow.app.command.ImportFinanceOrdersCommand;
import io.dueflow.app.command.ListenCommand;
import io.dueflow.app.command.MessagesCommand;
import io.dueflow.app.command.PolicyCommand;
import io.dueflow.app.command.ProveCommand;
import io.dueflow.app.command.ReconcileCommand;
import io.dueflow.app.command.ReplayCommand;
import io.dueflow.app.command.RunCommand;
import io.dueflow.app.command.SealCommand;
import io.dueflow.app.command.ServeCommand;
import io.dueflow.app.command.StatementCommand;
import io.dueflow.app.command.StatusCommand;
import io.dueflow.app.command.VerifyCommand;
import io.dueflow.app.command.WhatIfCommand;
import io.dueflow.app.settings.UnreadableSetting;
import io.dueflow.bank.simulator.BankCommand;
import io.dueflow.simulation.SimulateCommand;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
@Command(
        name = "dueflow",
        mixinStandardHelpOptions = true,
        version = "dueflow 0.1.0",
        description = {
            "Collects what borrowers owe on the day it is due, pays every investor to the cent, and proves it.",
            "",
            "Start with: dueflow demo"
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but the books do not agree or records were rejected."
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ImportBorrowersCommand.class,
            ImportFinanceOrdersCommand.class,
            RunCommand.class,
            StatusCommand.class,
            ProveCommand.class,
            ReconcileCommand.class,
            CasesCommand.class,
            CaseCommand.class,
            ExplainCommand.class,
            PolicyCommand.class,
            CompletenessCommand.class,
            WhatIfCommand.class,
            MessagesCommand.class,
            SealCommand.class,
            StatementCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            BrokerCommand.class,
            ListenCommand.class,
            HashPasswordCommand.class,
            BankCommand.class,
            SimulateCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Dueflow {

    /** The sentences of a help are that long at most, so that none is broken twice. */
    private static final int HELP_WIDTH = 128;

    private Dueflow() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line; a failure is told in one sentence, with its trace only when DUEFLOW_TRACE is set. */
    public static CommandLine commandLine() {
        return new CommandLine(new Dueflow())
                .setUsageHelpWidth(HELP_WIDTH)
                .registerConverter(LocalDate.class, Dueflow::date)
                .registerConverter(OffsetDateTime.class, Dueflow::moment)
                .registerConverter(BigDecimal.class, Dueflow::number)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (System.getenv("DUEFLOW_TRACE") != null) {
                        failure.printStackTrace(command.getErr());
                    }
                    var told = UnreadableSetting.in(failure).orElse(failure);
                    command.getErr().println("dueflow: " + inOneSentence(told));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date; give it as 2026-12-01");
        }
    }

    private static OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no moment; give it with its offset, as 2026-12-01T05:00:00+08:00");
        }
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no number; give it as 0.12");
        }
    }

    /** Our own sentence and what was at the root of it; of Spring's wrappings only the root. */
    private static String inOneSentence(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var rootMessage = words(root);
        var isOurs = root != failure
                && failure.getMessage() != null
                && !failure.getMessage().contains(rootMessage)
                && !failure.getClass().getName().startsWith("org.springframework.");
        return isOurs ? failure.getMessage() + ": " + rootMessage : rootMessage;
    }

    /** Java tells of a file that it cannot use no more than its name. */
    private static String words(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            var folder = Path.of(missing.getFile()).toAbsolutePath().getParent();
            return Files.exists(folder) ? "There is no file " + missing.getFile() : "There is no folder " + folder;
        }
        if (failure instanceof AccessDeniedException denied) {
            return "No permission for " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is in the way of a folder";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
