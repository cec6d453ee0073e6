package org.dateline.desk;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.editing.ClaimDraft;
import org.dateline.editing.Difference;
import org.dateline.editing.EventDraft;
import org.dateline.editing.Field;
import org.dateline.editing.FigureDraft;
import org.dateline.editing.LapseDraft;
import org.dateline.editing.PlaceDraft;
import org.dateline.editing.TimeDraft;
import org.dateline.time.CivilTime;
import org.dateline.time.Edtf;
import org.dateline.time.TimeFormatException;

/// The values of drafts as people read them.
final class DraftText {
    private static final int MOST = 90;

    private final Form form;

    DraftText(Form form) {
        this.form = form;
    }

    /// `Title`, or `Figure of the claim “…”`.
    ///
    /// @param drafts in which the claim is looked for
    String field(Difference difference, EventDraft... drafts) {
        String name = form.say("field." + difference.field().name());
        return switch (difference.field()) {
            case TITLE, CATEGORY, STAGE, TIME, CLAIM, SAYS -> name;
            case REPORT, ATTRIBUTED_TO, CLAIMED_TIME, WHERE, FIGURE, NOTE, LAPSE ->
                    Stream.of(drafts)
                            .flatMap(d -> d.claims().stream())
                            .filter(c -> Optional.of(c.id()).equals(difference.claim()))
                            .findFirst()
                            .map(c -> form.say("field.of", name, shortened(c.says())))
                            .orElse(name);
        };
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
    }

    String value(Optional<Object> value) {
        String text =
                switch (value.orElse("")) {
                    case TimeDraft time -> time(time);
                    case FigureDraft figure -> figure(figure);
                    case LapseDraft lapse -> lapse(lapse);
                    case ClaimDraft claim -> claim.says();
                    case Field.Places places ->
                            places.all().stream()
                                    .map(this::place)
                                    .collect(Collectors.joining(", "));
                    case Object other -> other.toString();
                };
        return text.isBlank() ? form.say("nothing") : text;
    }

    private String place(PlaceDraft place) {
        String where =
                place.placing() instanceof PlaceDraft.Kept kept && !kept.locations().isEmpty()
                        ? " (" + kept.locations().getFirst().place().id() + ")"
                        : place.placing() instanceof PlaceDraft.Chosen chosen
                                ? " (" + chosen.place() + ")"
                                : "";
        return place.toponym() + where;
    }

    private String time(TimeDraft time) {
        if (time.isEmpty()) {
            return "";
        }
        try {
            ZoneId zone = time.zone().isBlank() ? ZoneId.of("UTC") : ZoneId.of(time.zone());
            return CivilTime.in(form.words.locale())
                    .write(Edtf.read(time.edtf(), time.precision(), zone));
        } catch (TimeFormatException | DateTimeException no) {
            return time.edtf();
        }
    }

    private String figure(FigureDraft figure) {
        if (figure.isEmpty()) {
            return "";
        }
        String bounds =
                figure.low().equals(figure.high())
                        ? figure.low()
                        : figure.low() + " – " + figure.high();
        return form.say(
                "figure.text",
                form.say("qualifier." + figure.qualifier().name()),
                bounds,
                figure.unit(),
                figure.metric());
    }

    private String lapse(LapseDraft lapse) {
        return lapse.kind()
                .map(k -> form.say("lapse." + k.name()) + ": " + lapse.because())
                .orElse(form.say("lapse.stands"));
    }
}
