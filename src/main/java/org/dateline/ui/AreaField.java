package org.dateline.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Words;

/// An area as a map shows it: moved there, found by the name of a place, or written as four edges.
final class AreaField extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final LeafletMap map = new LeafletMap();
    private final transient Map<String, TextField> edges = new LinkedHashMap<>();
    private final NativeDetails fold;

    AreaField(Words words, Gazetteer gazetteer, Extent area, java.time.Instant at) {
        super("div");
        this.words = words;
        getElement().setAttribute("class", "area-field");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.say("field.area"));
        map.addClassName("area-map");
        map.setBasemapUrl("basemap");
        map.setLanguage("en");
        map.setTheme("auto");
        map.setMessages(
                Words.of("org.dateline.ui.components", Locale.ENGLISH).below("map", "known"));
        map.setMoment(at);
        map.setExtent(area);
        map.addExtentChangeListener(e -> e.extent().ifPresent(this::write));
        HtmlContainer written = Hypertext.box("div", "area-edges");
        for (String edge : new String[] {"west", "south", "east", "north"}) {
            TextField field = new TextField(words.say("field." + edge));
            field.addValueChangeListener(
                    e -> {
                        if (e.isFromClient()) {
                            area().ifPresent(map::goTo);
                        }
                    });
            edges.put(edge, field);
            written.add(field);
        }
        fold = new NativeDetails(words.say("field.area.edges"), written);
        write(area);
        add(
                Hypertext.text("p", "field-label", words.say("field.area")),
                Hypertext.text("p", "muted", words.say("field.area.about")),
                new PlaceSearch(
                        gazetteer,
                        words.say("field.area.search"),
                        "en",
                        at,
                        place -> {
                            Extent around = Lookup.around(place);
                            write(around);
                            map.goTo(around);
                        }),
                map,
                fold);
    }

    private void write(Extent area) {
        set("west", area.west());
        set("south", area.south());
        set("east", area.east());
        set("north", area.north());
        fold.setSummaryText(
                words.say(
                        "field.area.is", edge("south"), edge("north"), edge("west"), edge("east")));
    }

    private void set(String edge, double degrees) {
        edges.computeIfPresent(
                edge,
                (name, field) -> {
                    field.setInvalid(false);
                    field.setValue(String.format(Locale.ROOT, "%.2f", degrees));
                    return field;
                });
    }

    private String edge(String name) {
        return Optional.ofNullable(edges.get(name)).map(TextField::getValue).orElse("");
    }

    /// What the four edges say; where they say nonsense they are marked and shown.
    Optional<Extent> area() {
        edges.values().forEach(f -> f.setInvalid(false));
        double west = degrees("west", 180);
        double south = degrees("south", 90);
        double east = degrees("east", 180);
        double north = degrees("north", 90);
        if (Double.isNaN(west + south + east + north)) {
            return Optional.empty();
        }
        if (south >= north) {
            return mark("south", words.say("field.area.order"));
        }
        return Optional.of(new Extent(west, south, east, north));
    }

    private double degrees(String edge, int most) {
        try {
            double degrees = Double.parseDouble(edge(edge).strip().replace(',', '.'));
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException noNumber) {
            // told below, with what is out of bounds
        }
        mark(edge, words.say("field.area.degrees", Integer.toString(most)));
        return Double.NaN;
    }

    private Optional<Extent> mark(String edge, String error) {
        fold.setOpen(true);
        Optional.ofNullable(edges.get(edge))
                .ifPresent(
                        field -> {
                            field.setErrorMessage(error);
                            field.setInvalid(true);
                            field.focus();
                        });
        return Optional.empty();
    }
}
