package org.dateline.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The places that files in Linked Places format hold, and what of the files could not be used.
///
/// Source of the format: Linked Places v1.3 (24 June 2024), of which we read a subset; its schema
/// is `geodata/gazetteer/linked-places.schema.json`.
public record LinkedPlaces(List<Place> places, List<RejectedPlace> rejected) {
    private static final int MAX_FILE_BYTES = 64 * 1024 * 1024;

    public LinkedPlaces {
        places = List.copyOf(places);
        rejected = List.copyOf(rejected);
    }

    /// Reads every `*.lpf.json` below `folder`, in the order of their names.
    public static LinkedPlaces read(Path folder) {
        var collection = new Collection();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".lpf.json"))
                    .sorted(Comparator.comparing(Path::toString))
                    .forEach(collection::add);
        } catch (IOException e) {
            collection.reject(folder.getFileName().toString(), 0, "", "Cannot be read: " + e, "");
        }
        return collection.finish();
    }

    /// Reads one text as if it stood in `file`.
    public static LinkedPlaces parse(String file, byte[] content) {
        var collection = new Collection();
        collection.add(file, content);
        return collection.finish();
    }

    /// Gathers over files: ids are unique over all of them, and parents may stand in another.
    private static final class Collection {
        private final Map<String, Place> places = new LinkedHashMap<>();
        private final Map<String, RejectedPlace> origins = new LinkedHashMap<>();
        private final List<RejectedPlace> rejected = new ArrayList<>();

        void add(Path path) {
            String file = path.getFileName().toString();
            try {
                if (Files.size(path) > MAX_FILE_BYTES) {
                    reject(file, 0, "", "Larger than " + MAX_FILE_BYTES + " bytes", "");
                    return;
                }
                add(file, Files.readAllBytes(path));
            } catch (IOException e) {
                reject(file, 0, "", "Cannot be read: " + e.getMessage(), "");
            }
        }

        void add(String file, byte[] content) {
            String json = TextDecoding.decode(content);
            List<FeatureSplitter.Piece> pieces = FeatureSplitter.split(json);
            if (pieces.isEmpty()) {
                reject(file, 1, "", "Holds no feature collection with an array features", json);
            }
            for (int i = 0; i < pieces.size(); i++) {
                add(file, "/features/" + i, pieces.get(i));
            }
        }

        private void add(String file, String pointer, FeatureSplitter.Piece piece) {
            try {
                if (!piece.complete()) {
                    throw new FeatureReader.Broken(
                            "", "This feature does not end: a quote or brace is missing");
                }
                Place place = FeatureReader.read(piece.text());
                if (places.putIfAbsent(place.id(), place) != null) {
                    throw new FeatureReader.Broken(
                            "/@id", "Another place has the id " + place.id());
                }
                origins.put(
                        place.id(),
                        new RejectedPlace(file, piece.line(), pointer, "", excerpt(piece.text())));
            } catch (FeatureReader.Broken e) {
                reject(file, piece.line(), pointer + e.pointer(), e.getMessage(), piece.text());
            }
        }

        /// Drops parents that no file has, or that would lead round in a circle.
        LinkedPlaces finish() {
            for (Place place : List.copyOf(places.values())) {
                List<Place.Part> kept = new ArrayList<>();
                for (int i = 0; i < place.parents().size(); i++) {
                    Place.Part part = place.parents().get(i);
                    if (places.containsKey(part.whole()) && !leadsTo(part.whole(), place.id(), 0)) {
                        kept.add(part);
                    } else {
                        RejectedPlace origin = origins.get(place.id());
                        if (origin != null) {
                            reject(
                                    origin.file(),
                                    origin.line(),
                                    origin.pointer() + "/relations",
                                    "No way up to " + part.whole() + "; the place stays without it",
                                    origin.excerpt());
                        }
                    }
                }
                places.put(place.id(), place.withParents(kept));
            }
            return new LinkedPlaces(
                    places.values().stream().sorted(Comparator.comparing(Place::id)).toList(),
                    rejected);
        }

        private boolean leadsTo(String from, String target, int depth) {
            if (from.equals(target) || depth > 10) {
                return true;
            }
            Place place = places.get(from);
            return place != null
                    && place.parents().stream()
                            .anyMatch(p -> leadsTo(p.whole(), target, depth + 1));
        }

        void reject(String file, int line, String pointer, String reason, String text) {
            rejected.add(new RejectedPlace(file, line, pointer, reason, excerpt(text)));
        }

        private static String excerpt(String text) {
            String printable = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            return printable.length() <= 120 ? printable : printable.substring(0, 120) + "…";
        }
    }

    /// Bytes become text: UTF-8, or UTF-16 where a byte order mark says so. What is neither keeps a
    /// replacement character, and the feature that holds it is rejected later.
    private static final class TextDecoding {
        private static String decode(byte[] content) {
            if (startsWith(content, 0xFF, 0xFE)) {
                return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
            }
            if (startsWith(content, 0xFE, 0xFF)) {
                return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
            }
            int start = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            return new String(content, start, content.length - start, StandardCharsets.UTF_8);
        }

        private static boolean startsWith(byte[] content, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
