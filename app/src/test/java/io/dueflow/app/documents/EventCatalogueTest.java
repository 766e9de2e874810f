package io.dueflow.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Path DOCUMENT = Path.of("../docs/events.md");
    private static final Path STORED = Path.of("../messages/src/test/resources/stored-events");

    @Test
    void the_document_tells_what_the_sources_tell() throws IOException {
        var catalogue = new EventCatalogue().text();
        if (Boolean.getBoolean("dueflow.write-documents")) {
            Files.writeString(DOCUMENT, catalogue);
        }

        assertThat(DOCUMENT)
                .as(
                        "written anew by ./mvnw -pl app -am test -Dtest=EventCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false "
                                + "-Ddueflow.write-documents=true")
                .hasContent(catalogue);
    }

    @Test
    void every_event_that_can_be_stored_is_in_it() throws IOException {
        try (var samples = Files.list(STORED)) {
            assertThat(samples.map(sample -> sample.getFileName().toString().replaceAll("(-\\d+)?\\.json", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(EventCatalogue.names());
        }
    }
}
