package org.dateline.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads every format with something that had no part in writing it. A row is a map from column to
/// text; a missing value is left out.
final class Readers {
    private Readers() {}

    /// By the letter of RFC 4180.
    static List<Map<String, String>> csv(byte[] file) {
        String text = new String(file, java.nio.charset.StandardCharsets.UTF_8);
        if (text.charAt(0) != '\uFEFF') {
            throw new AssertionError("no byte order mark");
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    lines.add(line);
                    line = new ArrayList<>();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        if (quoted || !line.isEmpty() || cell.length() > 0) {
            throw new AssertionError("the file ends inside a line");
        }
        return rows(lines);
    }

    private static List<Map<String, String>> rows(List<List<String>> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            if (cells.size() != lines.getFirst().size()) {
                throw new AssertionError("a line of " + cells.size() + " cells: " + cells);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(lines.getFirst().get(i), cells.get(i));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    static JsonNode json(byte[] file) {
        return JsonMapper.shared().readTree(file);
    }

    static List<Map<String, String>> xlsx(byte[] file, String sheet) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> lines = new ArrayList<>();
            Sheet read = book.getSheet(sheet);
            int width = read.getRow(0).getLastCellNum();
            for (Row row : read) {
                List<String> line = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    Cell cell = row.getCell(i);
                    if (cell != null && cell.getCellType() == CellType.FORMULA) {
                        throw new AssertionError("a formula in " + cell.getAddress());
                    }
                    line.add(
                            cell == null
                                    ? ""
                                    : cell.getCellType() == CellType.STRING
                                            ? cell.getStringCellValue()
                                            : new DataFormatter().formatCellValue(cell));
                }
                lines.add(line);
            }
            return rows(lines);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Names of elements and attributes with their text, in the order of the file.
    record Placemark(
            String folder,
            String name,
            String description,
            Map<String, String> time,
            Map<String, String> data,
            List<String> shapes) {}

    static List<Placemark> kml(byte[] file) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
        List<Placemark> placemarks = new ArrayList<>();
        String folder = "";
        String parent = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "Folder" -> parent = "Folder";
                case "name" -> {
                    if (parent.equals("Folder")) {
                        folder = xml.getElementText();
                        parent = "";
                    }
                }
                case "Placemark" -> placemarks.add(placemark(xml, folder));
                default -> {}
            }
        }
        return placemarks;
    }

    private static Placemark placemark(XMLStreamReader xml, String folder) throws Exception {
        String name = "";
        String description = "";
        Map<String, String> time = new LinkedHashMap<>();
        Map<String, String> data = new LinkedHashMap<>();
        List<String> shapes = new ArrayList<>();
        String key = "";
        String shape = "";
        for (int type = xml.next();
                type != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("Placemark");
                type = xml.next()) {
            if (type != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            switch (element) {
                case "name" -> name = xml.getElementText();
                case "description" -> description = xml.getElementText();
                case "begin", "end", "when" -> time.put(element, xml.getElementText());
                case "Data" -> key = xml.getAttributeValue(null, "name");
                case "value" -> data.put(key, xml.getElementText());
                case "Point", "LineString" -> shape = element;
                case "coordinates" -> shapes.add(shape + " " + xml.getElementText());
                default -> {}
            }
        }
        return new Placemark(folder, name, description, time, data, shapes);
    }

    /// Rows of a query, each value as text.
    static List<Map<String, String>> sql(byte[] database, String query) throws Exception {
        Path file = Files.createTempFile("export", ".gpkg");
        try {
            Files.write(file, database);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    ResultSet found = connection.createStatement().executeQuery(query)) {
                List<Map<String, String>> rows = new ArrayList<>();
                while (found.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        String value = found.getString(i);
                        if (value != null) {
                            row.put(found.getMetaData().getColumnLabel(i), value);
                        }
                    }
                    rows.add(row);
                }
                return rows;
            }
        } finally {
            Files.delete(file);
        }
    }
}
