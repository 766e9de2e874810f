package io.dueflow.app.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.casework.CaseEvent;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.installment.InstallmentEvent;
import io.dueflow.messages.plan.PlanEvent;
import io.dueflow.messages.receivable.ReceivableEvent;
import io.dueflow.messages.reconciliation.BreakEvent;
import io.dueflow.messages.reconciliation.DayEvent;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.run.RunEvent;
import io.dueflow.messages.statusmessage.StatusMessageEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;

/** All that can have happened, as the sources tell it: what it means, what it carries, who heeds it. */
final class EventCatalogue {

    /** What happens to a loan, from its plan to the proof. */
    private static final List<Class<?>> CHAPTERS = List.of(
            PlanEvent.class,
            RunEvent.class,
            InstallmentEvent.class,
            BankEvent.class,
            ReceivableEvent.class,
            CaseEvent.class,
            ReminderEvent.class,
            FinanceOrderEvent.class,
            StatusMessageEvent.class,
            DayEvent.class,
            BreakEvent.class);

    private static final Path PROJECT = Path.of("..");
    private static final String HEAD = """
            # Events

            Everything that can have happened, in the order of a loan's life. Written by `EventCatalogueTest`; do not edit.
            An event is stored for ever in the form in which its name links to it; who heeds all events alike (the seals, the
            counts of what was seen) is not named.
            """;
    private static final Pattern COMMENT =
            Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public ");
    private static final Pattern TAG = Pattern.compile("\\{@\\w+ (?:[\\w.]+#)?([^}]*)}");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dueflow");

    String text() {
        return CHAPTERS.stream().map(this::chapter).collect(Collectors.joining("\n", HEAD + "\n", ""));
    }

    static List<String> names() {
        return CHAPTERS.stream()
                .flatMap(chapter -> Arrays.stream(chapter.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .toList();
    }

    private String chapter(Class<?> chapter) {
        var rows = Arrays.stream(chapter.getPermittedSubclasses()).map(this::row);
        return Stream.concat(
                        Stream.of(
                                "## " + sentence(chapter),
                                "",
                                "| event | | carries | heeded by |",
                                "|---|---|---|---|"),
                        rows)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(Class<?> event) {
        return "| [%s](../messages/src/test/resources/stored-events/%s.json) | %s | %s | %s |"
                .formatted(
                        event.getSimpleName(),
                        event.getSimpleName(),
                        sentence(event),
                        Arrays.stream(event.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", ")),
                        heededBy(event));
    }

    /** The first of its comment. */
    private static String sentence(Class<?> type) {
        var comment = COMMENT.matcher(source(type));
        if (!comment.find()) {
            throw new IllegalStateException(type.getSimpleName() + " has no comment that says what it means");
        }
        var words = comment.group(1)
                .split("@param")[0]
                .replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var first = words.split("(?<=[.])\\s+(?=[A-Z@<])")[0].replaceFirst("\\.$", "");
        return TAG.matcher(first).replaceAll("$1");
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(PROJECT.resolve("messages/src/main/java")
                    .resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String heededBy(Class<?> event) {
        return classes.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> heeds(method, event)))
                .map(JavaClass::getSimpleName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Sourcing handlers and those of sagas are event handlers, too. */
    private static boolean heeds(JavaMethod method, Class<?> event) {
        return (method.isAnnotatedWith(EventHandler.class) || method.isMetaAnnotatedWith(EventHandler.class))
                && !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().get(0).getPackageName().startsWith("io.dueflow.messages")
                && method.getRawParameterTypes().get(0).isAssignableFrom(event);
    }
}
