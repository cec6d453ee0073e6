package org.dateline.ui;

import java.util.Optional;

/// What lies open over the panel. In links: `event:ID`, `place:ID`, `tray`.
sealed interface Opened {

    record OfEvent(String id) implements Opened {}

    record OfPlace(String id) implements Opened {}

    record OfTray() implements Opened {}

    default String code() {
        return switch (this) {
            case OfEvent(String id) -> "event:" + id;
            case OfPlace(String id) -> "place:" + id;
            case OfTray() -> "tray";
        };
    }

    static Optional<Opened> ofCode(String code) {
        if (code.startsWith("event:")) {
            return Optional.of(new OfEvent(code.substring(6)));
        }
        if (code.startsWith("place:")) {
            return Optional.of(new OfPlace(code.substring(6)));
        }
        return code.equals("tray") ? Optional.of(new OfTray()) : Optional.empty();
    }
}
