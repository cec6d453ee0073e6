package org.dateline.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.gazetteer.LinkedPlaces;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.RejectedPlace;

/// A user's own lists of places: a GeoNames dump or files in Linked Places format. They become one
/// file of places; what was there under its name stays until the new one is whole.
///
/// @param folder where imported files of places are kept
record Import(Path folder) {
    private static final String BROKEN = ".broken.tsv";

    /// @param broken how many lines or features could not be read
    /// @param list where they are listed; empty where none is broken
    record Imported(Path file, long places, long broken, List<RejectedPlace> list) {}

    /// @throws IllegalArgumentException where the files do not fit together
    Imported read(List<Path> files, Progress progress) throws IOException {
        List<Path> tables = new ArrayList<>();
        List<Path> names = new ArrayList<>();
        List<Path> linked = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".json") || name.endsWith(".geojson")) {
                linked.add(file);
            } else if (name.startsWith("alternatenames")) {
                names.add(file);
            } else {
                tables.add(file);
            }
        }
        if (tables.isEmpty() && linked.isEmpty()) {
            throw new IllegalArgumentException(
                    "Names alone are no places: give the table that they belong to too, such as"
                            + " allCountries.txt");
        }
        if (!tables.isEmpty() && !linked.isEmpty()) {
            throw new IllegalArgumentException(
                    "Import a GeoNames dump and files in Linked Places format one after the other");
        }
        Path first = tables.isEmpty() ? linked.getFirst() : tables.getFirst();
        return write(first, tables, names, linked, progress);
    }

    private Imported write(
            Path first, List<Path> tables, List<Path> names, List<Path> linked, Progress progress)
            throws IOException {
        String name = first.getFileName().toString().replaceAll("(\\.lpf)?\\.[A-Za-z]+$", "");
        Path target = folder.resolve(name + PlaceFile.SUFFIX);
        Path unfinished = folder.resolve(name + ".unfinished");
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, "work");
        var broken = new BrokenLines();
        try {
            long places =
                    linked.isEmpty()
                            ? new GeoNamesImport(work, progress, broken)
                                    .write(tables, names, unfinished)
                            : linked(linked, unfinished, broken);
            if (places == 0) {
                throw new IllegalArgumentException(
                        "Not one place could be read" + reason(broken.kept()));
            }
            broken.write(folder.resolve(name + BROKEN));
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return new Imported(target, places, broken.count(), broken.kept());
        } finally {
            Files.deleteIfExists(unfinished);
            Partitions.delete(work);
        }
    }

    private static String reason(List<RejectedPlace> broken) {
        return broken.isEmpty()
                ? ""
                : "; line " + broken.getFirst().line() + ": " + broken.getFirst().reason();
    }

    private static long linked(List<Path> files, Path target, BrokenLines broken)
            throws IOException {
        long places = 0;
        try (var writer = new PlaceWriter(target, "")) {
            for (Path file : files) {
                LinkedPlaces read =
                        LinkedPlaces.parse(file.getFileName().toString(), Files.readAllBytes(file));
                read.rejected().forEach(broken::add);
                for (Place place : read.places()) {
                    writer.write(place, place.positionSource());
                    places++;
                }
            }
        }
        return places;
    }
}
