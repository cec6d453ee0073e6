package org.dateline.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON in one streaming pass into a tree, and tells its document where every part stands.
///
/// Three things that a parser lets pass are rejected and left out: a key written twice (the first
/// one is kept), a number beyond what a double holds, and a text with control characters or half a
/// surrogate pair.
final class JsonReading {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_DEPTH = 40;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(MAX_TEXT)
                                    .maxNameLength(1000)
                                    .maxNumberLength(1000)
                                    .build())
                    .build();

    /// The text is no JSON, or beyond the limits.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Broken(int line, String reason) {
            super(reason);
            this.line = line;
        }

        int line() {
            return line;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /// An object or list that is being read.
    private static final class Level {
        private final JsonNode node;
        private final String pointer;
        private String key = "";
        private int keyLine;
        private int next;

        Level(JsonNode node, String pointer) {
            this.node = node;
            this.pointer = pointer;
        }
    }

    private final JsonDocument document;
    private final int linesBefore;
    private final String pointer;
    private final Deque<Level> levels = new ArrayDeque<>();
    private JsonNode top = MissingNode.getInstance();

    private JsonReading(JsonDocument document, int linesBefore, String pointer) {
        this.document = document;
        this.linesBefore = linesBefore;
        this.pointer = pointer;
    }

    /// @param firstLine where the text begins in the document's file
    /// @param pointer of the text in the document
    static JsonNode read(JsonDocument document, String json, int firstLine, String pointer)
            throws Broken {
        return new JsonReading(document, firstLine - 1, pointer).read(json);
    }

    private JsonNode read(String json) throws Broken {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (levels.isEmpty() && !top.isMissingNode()) {
                    throw new Broken(
                            lineOf(parser.currentTokenLocation()), "more follows after its end");
                }
                take(parser, token);
            }
            return top;
        } catch (StreamConstraintsException beyond) {
            throw new Broken(
                    lineOf(beyond.getLocation()),
                    "deeper than "
                            + MAX_DEPTH
                            + " levels, or a text longer than "
                            + MAX_TEXT
                            + " characters");
        } catch (StreamReadException broken) {
            throw new Broken(
                    lineOf(broken.getLocation()),
                    JsonDocument.excerpt(String.valueOf(broken.getOriginalMessage())));
        }
    }

    private int lineOf(@Nullable TokenStreamLocation location) {
        return linesBefore + (location == null ? 1 : Math.max(1, location.getLineNr()));
    }

    private void take(JsonParser parser, JsonToken token) {
        int line = lineOf(parser.currentTokenLocation());
        switch (token) {
            case PROPERTY_NAME -> name(parser, line);
            case START_OBJECT -> enter(NODES.objectNode(), line);
            case START_ARRAY -> enter(NODES.arrayNode(), line);
            case END_OBJECT, END_ARRAY -> levels.pop();
            case VALUE_STRING -> text(parser.getString(), line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString(), line);
            case VALUE_TRUE -> put(NODES.booleanNode(true), line);
            case VALUE_FALSE -> put(NODES.booleanNode(false), line);
            case VALUE_NULL -> put(NODES.nullNode(), line);
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("No JSON text holds a " + token);
        }
    }

    private void name(JsonParser parser, int line) {
        Level level = levels.element();
        String key = String.valueOf(parser.currentName());
        if (level.node.has(key)) {
            document.reject(
                    level.pointer + "/" + JsonDocument.escaped(key),
                    "this key stands here twice (again on line " + line + "); the first one counts",
                    key);
            parser.nextToken();
            parser.skipChildren();
            return;
        }
        level.key = key;
        level.keyLine = line;
    }

    private void enter(JsonNode container, int line) {
        String at = put(container, line);
        levels.push(new Level(container, at));
    }

    private void text(String text, int line) {
        if (isSound(text)) {
            put(NODES.stringNode(text), line);
        } else {
            leaveOut("a text holds control characters or half a character", text, line);
        }
    }

    private void number(String digits, int line) {
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            leaveOut("the number is too large", digits, line);
        } else if (digits.matches("-?\\d{1,18}")) {
            put(NODES.numberNode(Long.parseLong(digits)), line);
        } else {
            put(NODES.numberNode(value), line);
        }
    }

    private String put(JsonNode value, int line) {
        Level level = levels.peek();
        String at = pointerOfNext();
        int begins = level == null || level.node.isArray() ? line : level.keyLine;
        if (level == null) {
            top = value;
        } else if (level.node instanceof ObjectNode object) {
            object.set(level.key, value);
        } else if (level.node instanceof ArrayNode array) {
            array.add(value);
        }
        document.remember(value, at, begins);
        return at;
    }

    private void leaveOut(String reason, String rejected, int line) {
        String at = pointerOfNext();
        document.remember(MissingNode.getInstance(), at, line);
        document.reject(at, reason, rejected);
    }

    /// The pointer of the value at hand; counts the members of a list.
    private String pointerOfNext() {
        Level level = levels.peek();
        if (level == null) {
            return pointer;
        }
        return level.pointer
                + "/"
                + (level.node.isArray()
                        ? String.valueOf(level.next++)
                        : JsonDocument.escaped(level.key));
    }

    private static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
