package io.dueflow.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_demo_never_empties_a_folder_that_no_demo_made() throws IOException {
        var precious = Files.writeString(folder.resolve("thesis.txt"), "ten years of work");

        assertThatThrownBy(() -> DemoFolder.makeEmpty(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s is not empty and not from a demo; choose another folder", folder);
        assertThat(precious).hasContent("ten years of work");
    }

    @Test
    void what_the_last_demo_left_behind_is_removed() throws IOException {
        DemoFolder.makeEmpty(folder);
        var old = Files.createDirectories(folder.resolve("database")).resolve("old");
        Files.writeString(old, "of the last demo");

        DemoFolder.makeEmpty(folder);

        assertThat(old).doesNotExist();
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @Test
    void an_empty_or_missing_folder_is_taken() throws IOException {
        DemoFolder.makeEmpty(folder);
        DemoFolder.makeEmpty(folder.resolve("not/there/yet"));

        assertThat(folder.resolve("not/there/yet")).isDirectory();
    }
}
