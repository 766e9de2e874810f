package io.dueflow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.Dueflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.node.JsonNodeFactory;

class HelpWordsTest {

    @ParameterizedTest
    @CsvSource({
        "run, date, 'Of a day to come, say ahead=true.', 'Of a day to come, say --ahead.'",
        "run, date, 'The date lies ahead.', 'The date lies ahead.'",
        "status, asOf, asOf must not lie in the future., --as-of must not lie in the future.",
        "prove, from, 'from must be from 1900, as to.', '--from must be from 1900, as to.'",
        "prove, repayment, it is from the repayment, it is from the repayment",
        "case, , It is given another borrowerUserNo., It is given another --borrower.",
        "whatif plan, , 'borrowerAnnualRate: it must; annualRate: it must', "
                + "'--borrower-rate: it must; --annual-rate: it must'",
        "whatif day, skip, 'skip names P1/2, to skip', '--skip names P1/2, to skip'",
        "whatif day, date, date must lie after 1900., DATE must lie after 1900.",
        "whatif plan, projectNo, projectNo must be short., PROJECT_NO must be short.",
        "case, caseNo, caseNo must be printable., CASE_NO must be printable.",
        "statement, userNo, userNo must be short., USER_NO must be short.",
        "verify, file, A file of 1 MB., A file of 1 MB.",
        "import, file, A file or folder., A file or folder.",
        "policy, limit, limit must be small., limit must be small."
    })
    void what_the_api_names_is_told_in_the_words_of_the_help(
            String command, String parameter, String detail, String told) {
        var problem =
                JsonNodeFactory.instance.objectNode().put("detail", detail).put("parameter", parameter);

        assertThat(new HelpWords(spec(command)).detail(problem)).isEqualTo(told);
    }

    private static CommandLine.Model.CommandSpec spec(String command) {
        var found = Dueflow.commandLine();
        for (var name : command.split(" ")) {
            found = found.getSubcommands().get(name);
        }
        return found.getCommandSpec();
    }
}
