package org.dateline.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Category;
import org.dateline.geo.SpatialPrecision;

/// Whose table it is, told by its header: each has codes of its own for how exactly it knows where
/// and when, and for what happened.
public enum Scheme {
    /// Anybody's own table.
    PLAIN(Set.of()),
    /// The Armed Conflict Location and Event Data project.
    ACLED(Set.of("event_id_cnty", "event_date", "event_type", "geo_precision", "time_precision")),
    /// The Georeferenced Event Dataset of the Uppsala Conflict Data Program.
    UCDP_GED(Set.of("relid", "type_of_violence", "where_prec", "date_prec", "date_start")),
    /// A table of events that Dateline exported, in any of its formats.
    DATELINE(Set.of("event", "category", "title", "when_edtf", "known_from", "claims"));

    private static final Map<String, Category> ACLED_TYPES =
            Map.ofEntries(
                    Map.entry("protests", Category.PROTEST),
                    Map.entry("riots", Category.CLASH),
                    Map.entry("battles", Category.CLASH),
                    Map.entry("explosions/remote violence", Category.CLASH),
                    Map.entry("violence against civilians", Category.CASUALTIES),
                    Map.entry("abduction/forced disappearance", Category.CLASH),
                    Map.entry("sexual violence", Category.CLASH),
                    Map.entry("strategic developments", Category.GOVERNMENT_MEASURE),
                    Map.entry("arrests", Category.ARRESTS),
                    Map.entry("looting/property destruction", Category.SEIZURE),
                    Map.entry("non-violent transfer of territory", Category.SEIZURE),
                    Map.entry("headquarters or base established", Category.TROOP_PRESENCE));

    private static final Map<String, Category> WORDS =
            Map.ofEntries(
                    Map.entry("demonstration", Category.PROTEST),
                    Map.entry("rally", Category.PROTEST),
                    Map.entry("strike", Category.PROTEST),
                    Map.entry("riot", Category.CLASH),
                    Map.entry("battle", Category.CLASH),
                    Map.entry("shooting", Category.CLASH),
                    Map.entry("attack", Category.CLASH),
                    Map.entry("arson", Category.SEIZURE),
                    Map.entry("looting", Category.SEIZURE),
                    Map.entry("death", Category.CASUALTIES),
                    Map.entry("casualty", Category.CASUALTIES),
                    Map.entry("killed", Category.CASUALTIES),
                    Map.entry("arrest", Category.ARRESTS),
                    Map.entry("detention", Category.ARRESTS),
                    Map.entry("curfew", Category.GOVERNMENT_MEASURE),
                    Map.entry("government", Category.GOVERNMENT_MEASURE),
                    Map.entry("internet shutdown", Category.COMMUNICATIONS_SHUTDOWN),
                    Map.entry("troop", Category.TROOP_PRESENCE),
                    Map.entry("reaction", Category.REACTION_ABROAD),
                    Map.entry("price", Category.ECONOMY));

    private final Set<String> signs;

    Scheme(Set<String> signs) {
        this.signs = signs;
    }

    static Scheme of(List<String> columns) {
        Set<String> folded = columns.stream().map(Field::folded).collect(Collectors.toSet());
        for (Scheme scheme : List.of(ACLED, UCDP_GED, DATELINE)) {
            if (folded.containsAll(scheme.signs)) {
                return scheme;
            }
        }
        return PLAIN;
    }

    /// What a word in the column of categories means here, as far as that can be told.
    Optional<Category> category(String word) {
        String folded = word.strip().toLowerCase(Locale.ROOT);
        return switch (this) {
            case ACLED -> Optional.ofNullable(ACLED_TYPES.get(folded));
            case UCDP_GED ->
                    switch (folded) {
                        case "1", "2" -> Optional.of(Category.CLASH);
                        case "3" -> Optional.of(Category.CASUALTIES);
                        default -> Optional.empty();
                    };
            case PLAIN, DATELINE -> plain(folded);
        };
    }

    private static Optional<Category> plain(String folded) {
        String code = folded.replaceAll("[\\s_]+", "-");
        String singular = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
        return Category.ofCode(code)
                .or(() -> Category.ofCode(code.replaceAll("s$", "")))
                .or(() -> Category.ofCode(code + "s"))
                .or(() -> Optional.ofNullable(WORDS.get(folded)))
                .or(() -> Optional.ofNullable(WORDS.get(singular)));
    }

    /// How exactly a place is known, by the code in the file.
    ///
    /// ACLED Codebook, "Spatial precision" (`geo_precision`): 1 a particular town; 2 a small part
    /// of a region or near a town, for which a town stands; 3 a larger region, for which the
    /// closest natural feature or the provincial capital stands.
    ///
    /// UCDP GED Codebook (`where_prec`): 1 exactly there; 2 within a limited area around it; 3 a
    /// second-order division (`adm_2`), of which the coordinates are the centroid; 4 a first-order
    /// one (`adm_1`); 5 a part of a country larger than that, a line or something between two
    /// places, for which a point stands; 6 a country; 7 over water or in international airspace,
    /// with estimated coordinates.
    Optional<Known> precision(String code) {
        String plain = code.strip();
        return switch (this) {
            case ACLED ->
                    switch (plain) {
                        case "1" -> known(SpatialPrecision.LOCALITY, 0.95, Level.PLACE);
                        case "2" -> known(SpatialPrecision.LOCALITY, 0.6, Level.PLACE);
                        case "3" -> known(SpatialPrecision.REGION, 0.8, Level.REGION);
                        default -> Optional.empty();
                    };
            case UCDP_GED ->
                    switch (plain) {
                        case "1" -> known(SpatialPrecision.LOCALITY, 0.95, Level.PLACE);
                        case "2" -> known(SpatialPrecision.LOCALITY, 0.6, Level.PLACE);
                        case "3" -> known(SpatialPrecision.REGION, 0.8, Level.DISTRICT);
                        case "4" -> known(SpatialPrecision.REGION, 0.8, Level.REGION);
                        case "5" -> known(SpatialPrecision.REGION, 0.5, Level.PLACE);
                        case "6" -> known(SpatialPrecision.COUNTRY, 0.8, Level.COUNTRY);
                        case "7" -> known(SpatialPrecision.SUPRANATIONAL, 0.5, Level.PLACE);
                        default -> Optional.empty();
                    };
            case PLAIN, DATELINE -> {
                for (SpatialPrecision p : SpatialPrecision.values()) {
                    if (p.name().equalsIgnoreCase(plain)) {
                        yield known(p, 0.9, this == DATELINE ? Level.PLACE : Level.of(p));
                    }
                }
                yield Optional.empty();
            }
        };
    }

    private static Optional<Known> known(
            SpatialPrecision precision, double confidence, Level named) {
        return Optional.of(new Known(precision, confidence, named));
    }

    /// Which column names what the code speaks of.
    enum Level {
        PLACE,
        DISTRICT,
        REGION,
        COUNTRY;

        static Level of(SpatialPrecision precision) {
            return !precision.isArea()
                    ? PLACE
                    : precision.compareTo(SpatialPrecision.COUNTRY) >= 0 ? COUNTRY : REGION;
        }
    }

    /// @param confidence from 0 to 1 that the place is the one meant
    record Known(SpatialPrecision precision, double confidence, Level named) {}
}
