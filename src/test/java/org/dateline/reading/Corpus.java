package org.dateline.reading;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents with gold toponyms, one JSON object a line: `id`, `text`, and where known `date` and
/// `domain`; `toponyms` with `phrase`, `start` and `end` in code points, and `lat` and `lon` where
/// somebody knows them. `toponyms` is an array, or a string that holds one as JSON or as Python
/// writes it.
///
/// @param broken what could not be read, line and reason
record Corpus(List<Document> documents, List<String> broken) {

    /// @param start in UTF-16 units, as Java counts
    /// @param at empty where nobody says where it is
    record Gold(int start, int end, String phrase, Optional<Position> at) {}

    record Document(String id, String text, String date, String domain, List<Gold> gold) {

        /// Half of all documents are for choosing and half for reporting: the first byte of the
        /// SHA-256 of the id, even or odd.
        Split split() {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-256")
                                .digest(id.getBytes(StandardCharsets.UTF_8));
                return hash[0] % 2 == 0 ? Split.DEV : Split.TEST;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    enum Split {
        DEV,
        TEST,
        ALL
    }

    static Corpus read(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                String line =
                        lines.get(i).startsWith("\uFEFF")
                                ? lines.get(i).substring(1)
                                : lines.get(i);
                if (line.isBlank()) {
                    continue;
                }
                try {
                    documents.add(document(JsonMapper.shared().readTree(line)));
                } catch (JacksonException e) {
                    broken.add("line " + (i + 1) + ": not JSON: " + e.getOriginalMessage());
                } catch (IllegalArgumentException e) {
                    broken.add("line " + (i + 1) + ": " + e.getMessage());
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
        return new Corpus(documents, broken);
    }

    private static Document document(JsonNode json) {
        if (!json.path("text").isString()) {
            throw new IllegalArgumentException("no text");
        }
        String text = json.path("text").asString();
        List<Gold> gold = new ArrayList<>();
        for (JsonNode toponym : toponyms(json.path("toponyms"))) {
            gold.add(gold(toponym, text));
        }
        return new Document(
                json.path("id").asString(""),
                text,
                json.path("date").asString(""),
                json.path("domain").asString(""),
                gold);
    }

    private static JsonNode toponyms(JsonNode field) {
        if (field.isArray()) {
            return field;
        }
        if (!field.isString()) {
            throw new IllegalArgumentException("toponyms is neither an array nor a string");
        }
        String written = field.asString();
        try {
            return JsonMapper.shared().readTree(written);
        } catch (JacksonException notJson) {
            return PythonLiteral.read(written);
        }
    }

    private static Gold gold(JsonNode toponym, String text) {
        int length = text.codePointCount(0, text.length());
        int start = toponym.path("start").asInt(-1);
        int end = toponym.path("end").asInt(-1);
        if (start < 0 || end <= start || end > length) {
            throw new IllegalArgumentException(
                    "a toponym from " + start + " to " + end + " in a text of " + length);
        }
        JsonNode lat = toponym.path("lat");
        JsonNode lon = toponym.path("lon");
        Optional<Position> at =
                lat.isNumber() && lon.isNumber()
                        ? Optional.of(new Position(lon.asDouble(), lat.asDouble()))
                        : Optional.empty();
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(from, end - start);
        return new Gold(from, to, text.substring(from, to), at);
    }
}
