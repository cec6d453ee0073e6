package org.dateline.ingest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.time.Edtf;
import org.dateline.time.Precision;
import org.dateline.time.TimeFormatException;
import org.dateline.time.When;
import tools.jackson.databind.JsonNode;

/// The fields of one object that fits its schema. What a schema cannot say, such as that a date is
/// in no calendar, is rejected here: the field counts as absent.
record Fields(JsonDocument document, JsonNode object) {

    boolean has(String key) {
        return object.has(key);
    }

    /// The text of a field that the schema requires.
    String text(String key) {
        return object.path(key).asString("");
    }

    Optional<String> optional(String key) {
        return object.has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    OptionalDouble number(String key) {
        return object.has(key)
                ? OptionalDouble.of(object.path(key).asDouble())
                : OptionalDouble.empty();
    }

    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return optional(key).flatMap(word -> named(word, type));
    }

    /// The constant whose name is the word, as `PART_OF_DAY` is `part-of-day`; schemas list the
    /// words.
    static <E extends Enum<E>> Optional<E> named(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().replace('_', '-').equalsIgnoreCase(word))
                .findFirst();
    }

    Optional<ZoneId> zone(String key) {
        Optional<String> name = optional(key);
        try {
            return name.map(ZoneId::of);
        } catch (DateTimeException noZone) {
            reject(key, "no time zone of the IANA database has this name");
            return Optional.empty();
        }
    }

    /// A time in EDTF. With a field `precision` beside it an interval means some time within.
    Optional<When> when(String key, ZoneId zone) {
        if (!has(key)) {
            if (has("precision")) {
                reject("precision", "there is no \"" + key + "\" that it could refine");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(time(key, zone));
        } catch (TimeFormatException | DateTimeException noTime) {
            reject(key, String.valueOf(noTime.getMessage()));
            return Optional.empty();
        }
    }

    /// As [#when], without a word where there is no time.
    Optional<When> roughly(String key, ZoneId zone) {
        try {
            return has(key) ? Optional.of(time(key, zone)) : Optional.empty();
        } catch (TimeFormatException | DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private When time(String key, ZoneId zone) {
        return Edtf.read(text(key), constant("precision", Precision.class), zone);
    }

    void reject(String key, String reason) {
        document.reject(object, key, reason);
    }

    void reject(String reason) {
        document.reject(object, reason);
    }

    int line() {
        return document.line(document.pointer(object));
    }
}
