package org.dateline.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.LinkedPlaces;

/// The places of the world: those described by hand, the shipped files of places and what a user
/// imported, with the index over them all.
///
/// @param shipped the folder of the gazetteer's files
/// @param data where the index and imports are kept
public record Atlas(Path shipped, Path data) {
    private static final String IMPORTS = "imports";

    /// The gazetteer over the index, where it is there and sound; else over an older one; else over
    /// the places described by hand alone.
    ///
    /// @param warning hears why it is not the first
    public Gazetteer open(Consumer<String> warning) {
        var curated = LinkedPlaces.read(shipped);
        if (inputs().isEmpty()) {
            return Gazetteer.open(shipped);
        }
        Optional<IndexFolder.Opened> current = folder().open(warning);
        if (current.isEmpty()) {
            warning.accept(
                    "There is no index of the places of the world. ./dateline gazetteer index makes"
                            + " it.");
        }
        Optional<IndexFolder.Opened> opened = current.or(() -> IndexFolder.newest(data, warning));
        if (opened.isEmpty()) {
            warning.accept("Only the places described by hand are known.");
            return Gazetteer.open(shipped);
        }
        var places = new IndexedPlaces(opened.get().reader(), opened.get().sources());
        return Gazetteer.over(new DiskNameIndex(places), places, curated);
    }

    /// Whether the index of just these files is there and sound.
    public boolean isBuilt() {
        return inputs().isEmpty() || folder().isSound();
    }

    /// Builds the index of these files, whatever is there. The old one stays in service until the
    /// new one is whole.
    ///
    /// @throws IOException where it cannot be written; nothing has changed then
    public BuildSummary build(Progress progress) throws IOException {
        var curated = LinkedPlaces.read(shipped);
        return folder().build(curated.places(), inputs(), progress);
    }

    /// Takes over a user's own lists of places, and builds the index anew.
    ///
    /// @throws IllegalArgumentException where the files are no such lists; nothing has changed then
    public ImportSummary importFiles(List<Path> files, Progress progress) throws IOException {
        Import.Imported read = new Import(data.resolve(IMPORTS)).read(files, progress);
        return new ImportSummary(
                read.file(), read.places(), read.broken(), read.list(), build(progress));
    }

    /// Files of places; what a user imported comes first and counts more.
    private List<PlaceFile> inputs() {
        List<PlaceFile> files = new ArrayList<>(in(data.resolve(IMPORTS)));
        files.addAll(in(shipped));
        return files;
    }

    private static List<PlaceFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(PlaceFile.SUFFIX))
                    .sorted()
                    .map(PlaceFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexFolder folder() {
        return IndexFolder.of(data, shipped, inputs());
    }
}
