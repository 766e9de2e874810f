package io.dueflow.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A document that points to what is no longer there misleads; every relative link of ours must lead somewhere. */
class DocumentLinksTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    @Test
    void every_link_leads_somewhere() throws IOException {
        var checked = new ArrayList<String>();
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            var links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                checked.add(links.group(1));
                if (!Files.exists(document.resolveSibling(links.group(1)))) {
                    broken.add(document + " -> " + links.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(checked).hasSizeGreaterThan(20);
    }

    private static List<Path> documents() throws IOException {
        try (var top = Files.list(PROJECT);
                var docs = Files.walk(PROJECT.resolve("docs"));
                var axonServer = Files.list(PROJECT.resolve("axonserver"))) {
            return Stream.of(top, docs, axonServer)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
