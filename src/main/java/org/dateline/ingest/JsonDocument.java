package org.dateline.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.event.Rejection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One JSON file: what could be read of it, where every part of it stands, and what was rejected.
///
/// Parts may be taken out of the tree; pointers and lines stay those of the file.
final class JsonDocument {
    private static final int LONGEST_EXCERPT = 160;

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final IdentityHashMap<JsonNode, String> pointers = new IdentityHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private ObjectNode root = JsonNodeFactory.instance.objectNode();
    private boolean wellFormed;

    private JsonDocument(String file) {
        this.file = file;
    }

    /// Never throws: a file that is absent, unreadable or no JSON is a document with less in it.
    ///
    /// @param lists keys of the lists whose members are saved one by one where the file does not
    ///   parse as a whole, then of the lists in those members, and so on
    static JsonDocument read(Path path, List<Set<String>> lists) {
        JsonDocument document = new JsonDocument(String.valueOf(path.getFileName()));
        switch (FileText.of(path)) {
            case FileText.Read(String text) -> document.parse(text, lists);
            case FileText.Unreadable(Rejection rejection) -> document.rejections.add(rejection);
            case FileText.Absent() -> document.reject("", "there is no such file", "");
        }
        return document;
    }

    private void parse(String text, List<Set<String>> lists) {
        try {
            JsonNode whole = JsonReading.read(this, text, 1, "");
            if (whole instanceof ObjectNode object) {
                root = object;
                wellFormed = true;
            } else {
                reject("", "an object in braces is expected", whole.toString());
            }
        } catch (JsonReading.Broken broken) {
            lines.clear();
            pointers.clear();
            rejections.clear();
            rejections.add(
                    new Rejection(
                            file,
                            broken.line(),
                            "",
                            "not JSON: "
                                    + broken.reason()
                                    + "; the parts that could be told apart are kept",
                            line(text, broken.line())));
            if (salvage(text, 1, "", lists) instanceof ObjectNode object) {
                root = object;
            }
        }
    }

    /// What can be read of an object that does not parse: its frame and every member of its lists.
    private JsonNode salvage(String text, int firstLine, String pointer, List<Set<String>> lists) {
        List<JsonParts> parts = lists.isEmpty() ? List.of() : JsonParts.of(text, lists.getFirst());
        ObjectNode object = frame(parts, text, firstLine, pointer);
        for (JsonParts part : parts) {
            ArrayNode list = object.putArray(part.key());
            String listPointer = pointer + "/" + part.key();
            pointers.put(list, listPointer);
            for (int i = 0; i < part.members().size(); i++) {
                JsonParts.Member member = part.members().get(i);
                int line = firstLine + member.line() - 1;
                String memberPointer = listPointer + "/" + i;
                int before = rejections.size();
                try {
                    list.add(JsonReading.read(this, member.text(), line, memberPointer));
                } catch (JsonReading.Broken broken) {
                    rejections.subList(before, rejections.size()).clear();
                    rejections.add(
                            new Rejection(
                                    file,
                                    broken.line(),
                                    memberPointer,
                                    "not JSON: " + broken.reason(),
                                    excerpt(member.text())));
                    JsonNode saved =
                            salvage(
                                    member.text(),
                                    line,
                                    memberPointer,
                                    lists.subList(1, lists.size()));
                    if (!saved.isEmpty()) {
                        list.add(saved);
                    }
                }
            }
        }
        return object;
    }

    private ObjectNode frame(List<JsonParts> parts, String text, int firstLine, String pointer) {
        String frame = parts.isEmpty() ? text : parts.getFirst().frame();
        for (String closed : List.of(frame, frame + "]}")) {
            int before = rejections.size();
            try {
                if (!parts.isEmpty()
                        && JsonReading.read(this, closed, firstLine, pointer)
                                instanceof ObjectNode object) {
                    return object;
                }
            } catch (JsonReading.Broken stillBroken) {
                // The next form of the frame may do; without one the lists alone are kept.
                rejections.subList(before, rejections.size()).clear();
            }
        }
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        remember(bare, pointer, firstLine);
        return bare;
    }

    ObjectNode root() {
        return root;
    }

    String file() {
        return file;
    }

    /// Whether the whole file was JSON.
    boolean wellFormed() {
        return wellFormed;
    }

    List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    /// The JSON Pointer of an object or list of the tree.
    String pointer(JsonNode container) {
        return pointers.getOrDefault(container, "");
    }

    /// The line of the part itself, or of the nearest one around it.
    int line(String pointer) {
        String nearest = pointer;
        while (true) {
            Integer line = lines.get(nearest);
            if (line != null) {
                return line;
            }
            int slash = nearest.lastIndexOf('/');
            if (slash < 0) {
                return 0;
            }
            nearest = nearest.substring(0, slash);
        }
    }

    void remember(JsonNode node, String pointer, int line) {
        lines.putIfAbsent(pointer, line);
        if (node.isContainer()) {
            pointers.put(node, pointer);
        }
    }

    /// @return which one it is, for [#explain]
    int reject(String pointer, String reason, String rejected) {
        rejections.add(new Rejection(file, line(pointer), pointer, reason, excerpt(rejected)));
        return rejections.size() - 1;
    }

    /// Rejects one field of an object.
    void reject(JsonNode object, String field, String reason) {
        reject(
                pointer(object) + "/" + escaped(field),
                reason,
                object.path(field).isMissingNode() ? "" : object.path(field).toString());
    }

    void reject(JsonNode container, String reason) {
        reject(pointer(container), reason, container.toString());
    }

    /// Adds to the reason of an earlier rejection what became of the part around it.
    void explain(int rejection, String consequence) {
        Rejection r = rejections.get(rejection);
        rejections.set(
                rejection,
                new Rejection(
                        r.file(), r.line(), r.pointer(), r.reason() + consequence, r.excerpt()));
    }

    /// A key as it stands in a JSON Pointer (RFC 6901 section 3).
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    static String excerpt(String text) {
        int end = Math.min(text.length(), LONGEST_EXCERPT);
        String start = text.substring(0, end).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return end < text.length() ? start + " …" : start;
    }

    private static String line(String text, int number) {
        return excerpt(text.lines().skip(Math.max(0, number - 1)).findFirst().orElse(""));
    }
}
