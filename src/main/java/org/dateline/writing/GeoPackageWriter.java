package org.dateline.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.cql.Kind;
import org.dateline.feature.Feature;
import org.dateline.feature.FeatureType;
import org.dateline.feature.Field;
import org.dateline.geo.CoordinateSystem;
import org.dateline.geopackage.GeoPackage;
import org.dateline.geopackage.GeoPackageTable;
import org.dateline.geopackage.Outline;
import org.jspecify.annotations.Nullable;

/// An OGC GeoPackage of one layer, with the fields as columns under their own names. Features are
/// added as they are found, so that any number needs little memory.
public final class GeoPackageWriter implements AutoCloseable {
    private final FeatureType<?> type;
    private final GeoPackage file;
    private final GeoPackageTable table;

    /// @param path of an empty or missing file
    /// @param mostBytes beyond which writing ends with [org.dateline.geopackage.TooLarge]
    /// @param about for people
    /// @param changed when what the file holds last changed
    public GeoPackageWriter(
            Path path,
            long mostBytes,
            FeatureType<?> type,
            CoordinateSystem crs,
            String about,
            Instant changed)
            throws IOException {
        this.type = type;
        file = GeoPackage.create(path, mostBytes);
        try {
            table =
                    file.table(
                            new Outline(
                                    type.name(),
                                    about,
                                    changed,
                                    columns(type),
                                    Optional.of(new Outline.Layer(shape(type), crs))));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static List<Outline.Column> columns(FeatureType<?> type) {
        List<Outline.Column> columns = new ArrayList<>();
        columns.add(new Outline.Column("id", Outline.Kind.TEXT, "Id of the feature."));
        for (Field<?> field : type.fields()) {
            columns.add(new Outline.Column(field.name(), kind(field.kind()), field.about()));
        }
        return columns;
    }

    private static Outline.Kind kind(Kind kind) {
        return switch (kind) {
            case TEXT, LIST, SHAPE -> Outline.Kind.TEXT;
            case NUMBER -> Outline.Kind.NUMBER;
            case TRUTH -> Outline.Kind.FLAG;
            case TIME -> Outline.Kind.INSTANT;
        };
    }

    private static Outline.Shape shape(FeatureType<?> type) {
        return switch (type.shape()) {
            case POINT -> Outline.Shape.POINT;
            case POINTS -> Outline.Shape.MULTIPOINT;
            case LINES -> Outline.Shape.MULTILINESTRING;
        };
    }

    public void add(List<Feature> features) throws IOException {
        for (Feature feature : features) {
            List<Optional<?>> row = new ArrayList<>();
            row.add(Optional.of(feature.id()));
            for (Field<?> field : type.fields()) {
                row.add(value(feature.values().get(field.name())));
            }
            table.add(feature.geometry(), row);
        }
    }

    /// Lists as one text, as in CSV.
    private static Optional<?> value(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty()
                ? Optional.of(Cells.text(list))
                : Optional.ofNullable(value).filter(one -> !(one instanceof List<?>));
    }

    /// Only now the file is whole.
    public void finish() throws IOException {
        table.finish();
    }

    @Override
    public void close() throws IOException {
        try {
            table.close();
        } finally {
            file.close();
        }
    }
}
