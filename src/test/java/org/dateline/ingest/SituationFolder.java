package org.dateline.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.gazetteer.Gazetteer;

/// The example of `src/docs/situation-format.md` as a folder, to be spoilt by tests.
record SituationFolder(Path path) {
    private static final Path GUIDE = Path.of("src", "docs", "situation-format.md");
    private static final Pattern FILE =
            Pattern.compile(
                    "^`(\\w+\\.json)`\\s+```json\\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Gazetteer GAZETTEER = Gazetteer.open(Path.of("geodata", "gazetteer"));

    static SituationFolder of(Path path) {
        try {
            Files.createDirectories(path);
            Matcher file = FILE.matcher(Files.readString(GUIDE));
            while (file.find()) {
                Files.writeString(path.resolve(file.group(1)), file.group(2));
            }
            return new SituationFolder(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    SituationFolder replace(String file, String old, String now) {
        return edit(
                file,
                text -> {
                    if (!text.contains(old)) {
                        throw new IllegalArgumentException(file + " has no " + old);
                    }
                    return text.replace(old, now);
                });
    }

    SituationFolder edit(String file, UnaryOperator<String> edit) {
        return write(file, edit.apply(text(file)).getBytes(StandardCharsets.UTF_8));
    }

    SituationFolder write(String file, byte[] bytes) {
        try {
            Files.write(path.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    SituationFolder delete(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The line on which `part` first stands.
    int line(String file, String part) {
        String text = text(file);
        return 1
                + (int)
                        text.substring(0, text.indexOf(part))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    SituationReader.Reading read() {
        return SituationReader.read(path, GAZETTEER);
    }

    static Gazetteer gazetteer() {
        return GAZETTEER;
    }
}
