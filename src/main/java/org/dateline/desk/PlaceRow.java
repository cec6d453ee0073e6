package org.dateline.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.editing.PlaceDraft;
import org.dateline.event.Situation;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;
import org.dateline.gazetteer.Suggestion;
import org.dateline.geo.Position;
import org.dateline.geo.SpatialPrecision;
import org.dateline.report.Mention;

/// A toponym of a claim, what the gazetteer makes of it, and the ways to say otherwise.
final class PlaceRow extends HtmlContainer {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 4;

    private final transient Form form;
    private final transient Gazetteer gazetteer;
    private final transient Situation situation;
    private final TextField toponym;
    private final Select<Mention.Role> role = new Select<>();
    private final HtmlContainer receipt = Markup.box("div", "receipt");
    private final HtmlContainer weighed = Markup.box("div", "candidates");
    private transient PlaceDraft.Placing placing;

    /// @param point asks for a position on the map for this row
    PlaceRow(
            Form form,
            Gazetteer gazetteer,
            Situation situation,
            PlaceDraft draft,
            java.util.function.Consumer<PlaceRow> point,
            java.util.function.Consumer<PlaceRow> removed) {
        super("div");
        this.form = form;
        this.gazetteer = gazetteer;
        this.situation = situation;
        this.placing = draft.placing();
        getElement().setAttribute("class", "place-row");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", form.say("place"));
        toponym = form.field("place.toponym", draft.toponym());
        toponym.setValueChangeMode(ValueChangeMode.LAZY);
        toponym.addValueChangeListener(
                e -> {
                    placing =
                            placing instanceof PlaceDraft.Pointed
                                    ? placing
                                    : new PlaceDraft.ByGazetteer("");
                    weigh();
                });
        role.setLabel(form.say("place.role"));
        role.setItems(Mention.Role.values());
        role.setItemLabelGenerator(r -> form.say("role." + r.name()));
        role.setValue(draft.role());
        receipt.getElement().setAttribute("aria-live", "polite");
        weigh();
        add(
                Markup.box("div", "pair", toponym, role),
                receipt,
                Form.fold(
                        form.say("place.other"),
                        false,
                        weighed,
                        search(),
                        Markup.button("quiet", form.say("place.point"), () -> point.accept(this))),
                Markup.button(
                        "quiet danger", form.say("place.remove"), () -> removed.accept(this)));
    }

    private ComboBox<Suggestion> search() {
        ComboBox<Suggestion> search = new ComboBox<>(form.say("place.search"));
        search.addClassName("wide");
        search.setItemLabelGenerator(s -> label(s.place()));
        search.setItems(
                query ->
                        gazetteer
                                .search(
                                        query.getFilter().orElse(""),
                                        form.words.locale().getLanguage(),
                                        query.getOffset() + query.getLimit())
                                .stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        search.addValueChangeListener(
                e -> {
                    if (e.getValue() != null) {
                        choose(e.getValue().place());
                    }
                });
        return search;
    }

    private String label(Place place) {
        String name = place.name("en", situation.period().start());
        return place.parents().stream()
                .findFirst()
                .flatMap(p -> gazetteer.place(p.whole()))
                .map(p -> name + " · " + p.name("en", situation.period().start()))
                .orElse(name);
    }

    private void choose(Place place) {
        placing = new PlaceDraft.Chosen(place.id());
        if (toponym.isEmpty()) {
            toponym.setValue(place.name("en", situation.period().start()));
            placing = new PlaceDraft.Chosen(place.id());
        }
        weigh();
    }

    /// Takes a spot that somebody pointed at.
    void pointed(Position position) {
        placing = new PlaceDraft.Pointed(position, SpatialPrecision.SITE);
        weigh();
    }

    /// Says which place it is and why.
    private void weigh() {
        receipt.removeAll();
        weighed.removeAll();
        switch (placing) {
            case PlaceDraft.Kept kept -> {
                say(
                        kept.locations().stream()
                                .findFirst()
                                .map(
                                        l ->
                                                form.say(
                                                        "place.is",
                                                        l.place()
                                                                .name(
                                                                        "en",
                                                                        situation
                                                                                .period()
                                                                                .start())))
                                .orElse(form.say("place.unplaced")),
                        kept.receipts().stream().findFirst().map(r -> r.because()).orElse(""));
                reweigh(kept);
            }
            case PlaceDraft.Chosen(String id) ->
                    say(
                            form.say("place.is", gazetteer.place(id).map(this::label).orElse(id)),
                            form.say("place.chosen"));
            case PlaceDraft.Pointed(Position at, SpatialPrecision precision) ->
                    say(
                            form.say(
                                    "place.pointed",
                                    String.format(Locale.ROOT, "%.4f", at.lat()),
                                    String.format(Locale.ROOT, "%.4f", at.lon())),
                            form.say("place.pointed.about"));
            case PlaceDraft.ByGazetteer(String within) -> resolve();
        }
    }

    /// The other places that were weighed when it was placed.
    private void reweigh(PlaceDraft.Kept kept) {
        Set<String> taken =
                kept.locations().stream().map(l -> l.place().id()).collect(Collectors.toSet());
        kept.receipts().stream()
                .flatMap(r -> r.candidates().stream())
                .filter(c -> !taken.contains(c.place()))
                .flatMap(c -> gazetteer.place(c.place()).stream())
                .distinct()
                .limit(MOST)
                .forEach(place -> weighed.add(rather(place)));
    }

    private NativeButton rather(Place place) {
        return Markup.button("toggle", form.say("place.rather", label(place)), () -> choose(place));
    }

    private void resolve() {
        if (toponym.getValue().isBlank()) {
            return;
        }
        ResolutionContext context = ResolutionContext.NONE.at(situation.period().start());
        Resolution resolution =
                gazetteer.resolve(
                        toponym.getValue().strip(),
                        situation.homeCountries().stream()
                                .findFirst()
                                .map(context::home)
                                .orElse(context));
        Optional<Place> chosen =
                resolution instanceof Resolution.Resolved r
                        ? Optional.of(r.chosen().place())
                        : Optional.empty();
        String answer =
                switch (resolution) {
                    case Resolution.Resolved r -> form.say("place.is", label(r.chosen().place()));
                    case Resolution.Ambiguous a -> form.say("place.ambiguous");
                    case Resolution.Unresolved u -> form.say("place.unresolved");
                };
        say(answer, resolution.receipt().because());
        List<Candidate> others =
                resolution.receipt().candidates().stream()
                        .filter(c -> chosen.filter(c.place()::equals).isEmpty())
                        .limit(MOST)
                        .toList();
        if (!others.isEmpty()) {
            HtmlContainer list = Markup.box("div", "candidates");
            others.forEach(c -> list.add(rather(c.place())));
            receipt.add(list);
        }
    }

    private void say(String answer, String why) {
        receipt.add(Markup.text("p", "receipt-place", answer));
        if (!why.isBlank()) {
            receipt.add(Markup.text("p", "muted", why));
        }
    }

    void focus() {
        toponym.focus();
    }

    PlaceDraft draft() {
        return new PlaceDraft(toponym.getValue(), role.getValue(), placing);
    }

    void name(String path) {
        form.put(path, toponym);
    }
}
