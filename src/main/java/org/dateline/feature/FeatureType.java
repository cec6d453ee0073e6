package org.dateline.feature;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.cql.Kind;
import org.dateline.cql.Period;
import org.dateline.cql.Subject;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// How something of Dateline's model becomes a feature.
///
/// @param geometry in OGC:CRS84
/// @param time what `datetime` is compared with
public record FeatureType<T>(
        String name,
        ShapeKind shape,
        List<Field<T>> fields,
        Function<T, String> id,
        Function<T, Optional<Geometry>> geometry,
        Function<T, Optional<Interval>> time) {

    /// Names in filters that are no fields.
    public static final String GEOMETRY = "geometry";

    public static final String TIME = "time";
    public static final String ID = "id";

    /// What geometries a type has, so that programs need not guess.
    public enum ShapeKind {
        POINT("geometry-point", "Point"),
        POINTS("geometry-multipoint", "MultiPoint"),
        LINES("geometry-multilinestring", "MultiLineString");

        private final String format;
        private final String type;

        ShapeKind(String format, String type) {
            this.format = format;
            this.type = type;
        }

        /// As a `format` of OGC API - Features Part 5.
        public String format() {
            return format;
        }

        /// As in GeoJSON.
        public String type() {
            return type;
        }
    }

    public FeatureType {
        fields = List.copyOf(fields);
    }

    Feature feature(T item) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), field.value().apply(item)));
        return new Feature(
                id.apply(item),
                geometry.apply(item),
                time.apply(item),
                Collections.unmodifiableMap(values));
    }

    /// What a filter may ask.
    Map<String, Kind> queryables() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(ID, Kind.TEXT);
        kinds.put(GEOMETRY, Kind.SHAPE);
        kinds.put(TIME, Kind.TIME);
        fields.forEach(field -> kinds.put(field.name(), field.kind()));
        return kinds;
    }

    /// The answers of an item to a filter.
    Subject subject(T item, Map<String, Field<T>> byName) {
        return name ->
                switch (name) {
                    case ID -> id.apply(item);
                    case GEOMETRY -> geometry.apply(item).orElse(null);
                    case TIME -> time.apply(item).map(Period::of).orElse(null);
                    default -> {
                        Field<T> field = byName.get(name);
                        Object value = field == null ? null : field.value().apply(item);
                        yield value instanceof Instant instant ? Period.at(instant) : value;
                    }
                };
    }

    Map<String, Field<T>> byName() {
        Map<String, Field<T>> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        return byName;
    }
}
