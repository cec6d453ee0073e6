package org.dateline.atlas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;
import org.dateline.geo.Position;
import org.dateline.time.Interval;

/// Turns a GeoNames dump into a [PlaceFile]. Tables and names of any length are joined on disk: in
/// the heap are the ids of areas and one sixty-fourth of the names.
final class GeoNamesImport {
    private static final int MAX_NAMES = 500;
    private static final int MAX_LETTERS = 200;
    private static final String NO_ZONE = "Etc/UTC";

    private final Path work;
    private final Progress progress;
    private final BrokenLines broken;
    private final Map<String, Integer> areas = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private long places;

    GeoNamesImport(Path work, Progress progress, BrokenLines broken) {
        this.work = work;
        this.progress = progress;
        this.broken = broken;
    }

    /// @return how many places there are
    long write(List<Path> tables, List<Path> names, Path file) throws IOException {
        try (var rows = new Partitions(work, "rows");
                var alternates = new Partitions(work, "names")) {
            for (Path table : tables) {
                lines(table, (line, number) -> row(table, line, number, rows));
            }
            for (Path list : names) {
                lines(list, (line, number) -> name(list, line, number, alternates));
            }
            rows.close();
            alternates.close();
            try (var writer = new PlaceWriter(file, "GeoNames {id}")) {
                for (int i = 0; i < Partitions.COUNT; i++) {
                    join(rows, alternates, i, writer);
                }
            }
        }
        return places;
    }

    private interface Line {
        void read(String line, long number) throws IOException;
    }

    private void lines(Path file, Line visitor) throws IOException {
        progress.step("reading " + file.getFileName());
        try (var reader = open(file)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    visitor.read(line, number);
                }
                progress.count("lines of " + file.getFileName(), number);
            }
        }
    }

    /// GeoNames hands its lists out as archives of one file.
    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (file.toString().endsWith(".zip")) {
            var archive = new ZipInputStream(in);
            if (archive.getNextEntry() == null) {
                in.close();
                throw new IOException(file + " is no archive");
            }
            in = archive;
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    private void row(Path file, String line, long number, Partitions rows) throws IOException {
        try {
            GeoNamesRow row = GeoNamesRow.read(line);
            note(row);
            rows.add(row.id(), line);
        } catch (IllegalArgumentException e) {
            broken.add(file.getFileName().toString(), number, reason(e), line);
        }
    }

    private static String reason(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }

    private void note(GeoNamesRow row) {
        if (row.isCountry()) {
            areas.putIfAbsent(row.country(), row.id());
        } else if (row.feature().equals("ADM1")) {
            areas.put(row.country() + "." + row.admin1(), row.id());
        } else if (row.feature().equals("ADM2")) {
            areas.put(row.country() + "." + row.admin1() + "." + row.admin2(), row.id());
        } else if (row.feature().equals("PPLC") && !row.zone().isEmpty()) {
            zones.put(row.country(), row.zone());
        }
    }

    private void name(Path file, String line, long number, Partitions names) throws IOException {
        try {
            Optional<GeoNamesName> name = GeoNamesName.read(line);
            if (name.isPresent()) {
                names.add(name.get().place(), line);
            }
        } catch (IllegalArgumentException e) {
            broken.add(file.getFileName().toString(), number, reason(e), line);
        }
    }

    private void join(Partitions rows, Partitions alternates, int number, PlaceWriter writer)
            throws IOException {
        Map<Integer, List<GeoNamesName>> names = new HashMap<>();
        try (var reader = alternates.read(number)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                GeoNamesName.read(line)
                        .ifPresent(
                                name ->
                                        names.computeIfAbsent(name.place(), k -> new ArrayList<>(2))
                                                .add(name));
            }
        }
        try (var reader = rows.read(number)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                GeoNamesRow row = GeoNamesRow.read(line);
                writer.write(place(row, names.getOrDefault(row.id(), List.of())), "@i");
                places++;
                progress.count("places joined with their names", places);
            }
        }
    }

    private Place place(GeoNamesRow row, List<GeoNamesName> alternates) {
        PlaceClass placeClass = row.placeClass();
        return new Place(
                "gn:" + row.id(),
                placeClass,
                names(row, alternates),
                new Position(row.lon(), row.lat()),
                "",
                placeClass.precision(),
                parents(row),
                capitalOf(row),
                List.of(),
                row.country().length() == 2 ? Optional.of(row.country()) : Optional.empty(),
                zone(row),
                row.population() > 0 ? OptionalLong.of(row.population()) : OptionalLong.empty(),
                row.feature().isEmpty() ? Optional.empty() : Optional.of(row.feature()));
    }

    private List<Place.Part> parents(GeoNamesRow row) {
        List<Place.Part> parents = new ArrayList<>(2);
        String region = row.country() + "." + row.admin1();
        for (String code : List.of(region + "." + row.admin2(), region, row.country())) {
            Integer id = areas.get(code);
            if (id != null && id != row.id() && parents.size() < 2 && !row.isCountry()) {
                parents.add(new Place.Part("gn:" + id, Interval.ALL));
            }
        }
        return parents;
    }

    private List<Place.Part> capitalOf(GeoNamesRow row) {
        Integer id =
                switch (row.feature()) {
                    case "PPLC" -> areas.get(row.country());
                    case "PPLA" -> areas.get(row.country() + "." + row.admin1());
                    default -> null;
                };
        return id == null ? List.of() : List.of(new Place.Part("gn:" + id, Interval.ALL));
    }

    private ZoneId zone(GeoNamesRow row) {
        String id = row.zone().isEmpty() ? zones.getOrDefault(row.country(), NO_ZONE) : row.zone();
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneId.of(NO_ZONE);
        }
    }

    /// The preferred English name first, else the table's; names of other languages are labels too;
    /// what only the table lists is a spelling.
    private static List<Toponym> names(GeoNamesRow row, List<GeoNamesName> alternates) {
        List<Toponym> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Toponym> english =
                alternates.stream()
                        .filter(GeoNamesName::preferred)
                        .map(GeoNamesName::toponym)
                        .filter(t -> t.language().equals("en") && t.isLabel())
                        .filter(t -> t.inUse().isOpenEnded())
                        .findFirst();
        String shown = clip(row.name());
        if (english.isPresent() && !english.get().text().equals(shown)) {
            names.add(english.get());
            seen.add(english.get().text());
            names.add(new Toponym(shown, "und", Interval.ALL, Toponym.Usage.USUAL));
        } else {
            names.add(new Toponym(shown, "en", Interval.ALL, Toponym.Usage.OFFICIAL));
        }
        seen.add(shown);
        alternates.stream()
                .sorted(Comparator.comparing(n -> !n.preferred()))
                .map(GeoNamesName::toponym)
                .filter(t -> !t.inUse().equals(Interval.ALL) || seen.add(t.text()))
                .limit(MAX_NAMES)
                .forEach(names::add);
        names.forEach(name -> seen.add(name.text()));
        for (String other : row.others().split(",")) {
            String text = clip(other.strip());
            if (!text.isEmpty() && names.size() < MAX_NAMES && seen.add(text)) {
                names.add(new Toponym(text, "und", Interval.ALL, Toponym.Usage.SPELLING));
            }
        }
        return names;
    }

    private static String clip(String text) {
        return text.length() <= MAX_LETTERS ? text : text.substring(0, MAX_LETTERS);
    }
}
