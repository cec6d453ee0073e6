package org.dateline.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Suggestion;

/// Completes what somebody types to the places of the gazetteer.
final class PlaceSearch extends ComboBox<Suggestion> {
    private static final long serialVersionUID = 1L;

    /// @param at when the names that are shown were in use
    PlaceSearch(
            Gazetteer gazetteer,
            String prompt,
            String language,
            Instant at,
            Consumer<Place> chosen) {
        addClassName("search");
        setPlaceholder(prompt);
        setAriaLabel(prompt);
        setItemLabelGenerator(s -> label(gazetteer, s, language, at));
        setItems(
                query ->
                        gazetteer
                                .search(
                                        query.getFilter().orElse(""),
                                        language,
                                        query.getOffset() + query.getLimit())
                                .stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        addValueChangeListener(
                e -> {
                    if (e.isFromClient() && e.getValue() != null) {
                        chosen.accept(e.getValue().place());
                    }
                });
    }

    /// `Aktau · Mangystau Region · Kazakhstan`, with the name that was typed where it is another
    /// one.
    private static String label(
            Gazetteer gazetteer, Suggestion suggestion, String language, Instant at) {
        Place place = suggestion.place();
        String name = place.name(language, at);
        String matched = suggestion.matched().text();
        var label = new StringBuilder(matched.equals(name) ? name : name + " (" + matched + ")");
        Optional<Place> whole = parent(gazetteer, place);
        whole.ifPresent(w -> label.append(" · ").append(w.name(language, at)));
        whole.flatMap(w -> parent(gazetteer, w))
                .filter(w -> place.country().isPresent() && w.country().equals(place.country()))
                .ifPresent(w -> label.append(" · ").append(w.name(language, at)));
        return label.toString();
    }

    private static Optional<Place> parent(Gazetteer gazetteer, Place place) {
        return place.parents().stream().findFirst().flatMap(p -> gazetteer.place(p.whole()));
    }
}
