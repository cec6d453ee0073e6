package org.dateline.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;

/// What the reconciliation service says of itself: Reconciliation Service API 0.2, section 3.2.
final class ReconcileManifest {
    static final int PREVIEW_WIDTH = 360;
    static final int PREVIEW_HEIGHT = 200;

    private ReconcileManifest() {}

    /// @param home absolute address of the application, without a slash at the end
    static Map<String, Object> of(String home) {
        String service = home + "/reconcile";
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Dateline gazetteer");
        manifest.put("identifierSpace", home + "/gazetteer/places/");
        manifest.put("schemaSpace", home + "/reconcile/suggest/");
        manifest.put("documentation", home + "/gazetteer");
        manifest.put("view", Map.of("url", home + "/gazetteer?place={{id}}"));
        manifest.put("defaultTypes", List.of(ANY));
        manifest.put(
                "preview",
                Map.of(
                        "url",
                        service + "/preview?id={{id}}",
                        "width",
                        PREVIEW_WIDTH,
                        "height",
                        PREVIEW_HEIGHT));
        Map<String, Object> suggest = new LinkedHashMap<>();
        for (String what : List.of("entity", "type", "property")) {
            suggest.put(
                    what,
                    Map.of("service_url", home, "service_path", "/reconcile/suggest/" + what));
        }
        manifest.put("suggest", suggest);
        manifest.put(
                "extend",
                Map.of(
                        "propose_properties",
                        Map.of("service_url", home, "service_path", "/reconcile/properties"),
                        "property_settings",
                        List.of()));
        return manifest;
    }

    static final Map<String, Object> ANY = type("place", "Any place");

    static Map<String, Object> type(PlaceClass placeClass) {
        String code = placeClass.code();
        String words = code.replace('-', ' ');
        return type(code, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    private static Map<String, Object> type(String id, String name) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("id", id);
        type.put("name", name);
        return type;
    }

    static List<Map<String, Object>> types() {
        return Arrays.stream(PlaceClass.values()).map(ReconcileManifest::type).toList();
    }

    /// `City in Mangystau Region, Kazakhstan`.
    static String describe(Place place, PlaceJson json, String language) {
        String kind = String.valueOf(type(place.placeClass()).get("name"));
        return json.within(place, language).map(w -> kind + " in " + w).orElse(kind);
    }
}
