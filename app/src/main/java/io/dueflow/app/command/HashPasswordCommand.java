package io.dueflow.app.command;

import io.dueflow.broker.PasswordHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Turns a password into what may stand in a configuration. */
@Command(
        name = "hash-password",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a password from the terminal or the standard input and prints its hash.",
            "",
            "It is for dueflow.broker.consumers[n].password-hash and dueflow.broker.publisher-password-hash.",
            "",
            "A hash holds dollar signs: quote it with ' in a shell."
        })
public final class HashPasswordCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var password = read();
        if (password == null) {
            throw new IllegalArgumentException("There is no password on the standard input");
        }
        var out = spec.commandLine().getOut();
        out.println(PasswordHash.of(password).hash());
        out.flush();
        return 0;
    }

    private static String read() throws IOException {
        if (System.console() != null) {
            var typed = System.console().readPassword("Password: ");
            return typed == null ? null : new String(typed);
        }
        return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    }
}
