package io.dueflow.loanimport.api;

import io.dueflow.loanimport.read.BookBounds;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports run. Values out of bounds throw {@link IllegalArgumentException} and name the property.
 *
 * @param directory where uploads and reports lie while they are needed, in a folder of this process; by default the
 *     system's directory for temporary files
 * @param workers how many plans are activated at a time, from 1 to 64
 * @param maxSize the most bytes of a book, unpacked
 * @param maxZipSize the most bytes of a zip itself
 * @param maxProjects the most projects of a book
 * @param maxTenders the most tenders of a book
 */
@ConfigurationProperties("dueflow.import")
public record ImportSettings(
        Path directory,
        @DefaultValue("8") int workers,
        @DefaultValue("256MB") DataSize maxSize,
        @DefaultValue("64MB") DataSize maxZipSize,
        @DefaultValue("200000") int maxProjects,
        @DefaultValue("1000000") int maxTenders) {

    private static final int MOST_WORKERS = 64;

    public ImportSettings {
        directory = directory == null ? Path.of(System.getProperty("java.io.tmpdir")) : directory;
        require(workers >= 1 && workers <= MOST_WORKERS, "workers must be from 1 to " + MOST_WORKERS);
        require(maxSize.toBytes() >= 1, "max-size must be at least a byte");
        require(maxZipSize.toBytes() >= 1, "max-zip-size must be at least a byte");
        require(maxProjects >= 1, "max-projects must be at least 1");
        require(maxTenders >= 1, "max-tenders must be at least 1");
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("dueflow.import." + complaint);
        }
    }

    BookBounds bounds() {
        return new BookBounds(maxSize.toBytes(), maxZipSize.toBytes(), maxProjects, maxTenders);
    }
}
