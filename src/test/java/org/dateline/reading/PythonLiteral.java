package org.dateline.reading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Lists, dictionaries, strings, numbers, `None`, `True` and `False` as Python's `repr` writes
/// them, as JSON.
final class PythonLiteral {
    private static final int MAX_DEPTH = 50;

    private final String text;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    static JsonNode read(String text) {
        var reader = new PythonLiteral(text);
        JsonNode value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private JsonNode value(int depth) {
        blanks();
        char c = peek();
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("brackets nest too deep");
        }
        if (c == '[') {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            at++;
            while (!closes(']')) {
                list.add(value(depth + 1));
                comma(']');
            }
            return list;
        }
        if (c == '{') {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            at++;
            while (!closes('}')) {
                blanks();
                String key = string();
                blanks();
                expect(':');
                object.set(key, value(depth + 1));
                comma('}');
            }
            return object;
        }
        return c == '\'' || c == '"' ? JsonNodeFactory.instance.stringNode(string()) : word();
    }

    private JsonNode word() {
        int start = at;
        while (at < text.length() && ",]}: \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "None", "nan" -> JsonNodeFactory.instance.nullNode();
            case "True" -> JsonNodeFactory.instance.booleanNode(true);
            case "False" -> JsonNodeFactory.instance.booleanNode(false);
            case "" -> throw unexpected();
            default -> JsonMapper.shared().readTree(word);
        };
    }

    private String string() {
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            throw unexpected();
        }
        at++;
        var string = new StringBuilder();
        while (peek() != quote) {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : String.valueOf(c));
        }
        at++;
        return string.toString();
    }

    private String escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'x' -> hex(2);
            case 'u' -> hex(4);
            case 'U' -> hex(8);
            default -> String.valueOf(c);
        };
    }

    private String hex(int digits) {
        if (at + digits > text.length()) {
            throw unexpected();
        }
        try {
            int code = Integer.parseInt(text.substring(at, at + digits), 16);
            at += digits;
            return Character.toString(code);
        } catch (IllegalArgumentException e) {
            throw unexpected();
        }
    }

    private boolean closes(char bracket) {
        blanks();
        if (peek() != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private void comma(char bracket) {
        blanks();
        if (peek() != bracket) {
            expect(',');
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("toponyms ends too early");
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("toponyms cannot be read from character " + at + " on");
    }
}
