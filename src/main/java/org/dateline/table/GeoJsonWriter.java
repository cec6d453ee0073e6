package org.dateline.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Rows as the features of a GeoJSON file; the columns of the geometry become a point.
final class GeoJsonWriter implements RowWriter {
    private final JsonGenerator json;
    private List<String> names = List.of();

    GeoJsonWriter(OutputStream out) {
        json =
                new JsonFactory()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    public void columns(List<String> columns) {
        names = List.copyOf(columns);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        Optional<Double> lon = number(cells, Shapes.LON);
        Optional<Double> lat = number(cells, Shapes.LAT);
        json.writeName("geometry");
        if (lon.isPresent() && lat.isPresent()) {
            json.writeStartObject();
            json.writeStringProperty("type", "Point");
            json.writeArrayPropertyStart("coordinates");
            json.writeNumber(lon.get());
            json.writeNumber(lat.get());
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            if (!Shapes.COLUMNS.contains(names.get(i)) && !cells.get(i).isEmpty()) {
                json.writeStringProperty(names.get(i), cells.get(i));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private Optional<Double> number(List<String> cells, String column) {
        int at = names.indexOf(column);
        try {
            return at < 0 || at >= cells.size()
                    ? Optional.empty()
                    : Optional.of(Double.valueOf(cells.get(at)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
