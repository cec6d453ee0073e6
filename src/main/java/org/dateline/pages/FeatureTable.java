package org.dateline.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.feature.Field;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.time.CivilTime;
import org.dateline.time.Edtf;
import org.dateline.time.Interval;
import org.dateline.time.Precision;
import org.dateline.time.When;
import org.jspecify.annotations.Nullable;

/// Features of a collection as people read them: many as a table with the fields that they look for
/// first, one as a list of all that it has.
final class FeatureTable {
    private final Door door;
    private final Offered offered;
    private final Words words;
    private final CivilTime civil = CivilTime.in(Locale.ENGLISH);

    FeatureTable(Door door, Offered offered, Words words) {
        this.door = door;
        this.offered = offered;
        this.words = words;
    }

    String table(List<Feature> features) {
        List<String> names =
                offered.collection().type().fields().stream()
                        .map(Field::name)
                        .filter(name -> words.has("column." + name))
                        .toList();
        var html = new StringBuilder("<div class=\"wide\"><table class=\"rows\"><thead><tr>");
        names.forEach(
                name ->
                        html.append("<th scope=\"col\">")
                                .append(Html.text(words.say("column." + name)))
                                .append("</th>"));
        html.append("</tr></thead><tbody>");
        for (Feature feature : features) {
            html.append("<tr>");
            for (int i = 0; i < names.size(); i++) {
                boolean count = feature.values().get(names.get(i)) instanceof Double;
                String cell =
                        i == 0
                                ? Html.link(
                                        door.item(offered.id(), feature.id()) + "?f=html",
                                        Titles.of(feature))
                                : cell(feature, names.get(i));
                html.append(count ? "<td data-name=\"" + head(names.get(i)) + "\">" : "<td>")
                        .append(cell)
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    private String head(String name) {
        return Html.text(words.say("column." + name));
    }

    private String cell(Feature feature, String name) {
        Object value = feature.values().get(name);
        if (name.equals("published")) {
            return published(feature).orElseGet(() -> value(value));
        }
        boolean when = name.equals("when") && value != null;
        return when ? when(feature).orElseGet(() -> value(value)) : value(value);
    }

    /// All that the feature has but its title, which stands above.
    String list(Feature feature) {
        var html = new StringBuilder("<dl>");
        when(feature)
                .ifPresent(
                        when ->
                                row(
                                        html,
                                        words.say("queryable.time"),
                                        words.say("column.when"),
                                        when));
        for (Field<?> field : offered.collection().type().fields()) {
            Object value = feature.values().get(field.name());
            if (value != null && isTold(feature, value)) {
                String said =
                        field.name().equals("published")
                                ? cell(feature, field.name())
                                : linked(field.name(), value);
                row(html, field.about(), label(field.name()), said);
            }
        }
        return html.append("</dl>").toString();
    }

    private static boolean isTold(Feature feature, Object value) {
        boolean empty = value instanceof List<?> list && list.isEmpty();
        return !empty && !value.equals(false) && !value.equals(Titles.of(feature));
    }

    /// Ids of other features as links to them.
    private String linked(String field, Object value) {
        Optional<String> type =
                switch (field) {
                    case "event", "events" -> Optional.of("events");
                    case "report", "reports" -> Optional.of("reports");
                    case "place_ids", "origin_ids", "destination_ids" -> Optional.of("places");
                    default -> Optional.empty();
                };
        if (type.isEmpty() || value instanceof Double) {
            return value(value);
        }
        String collection = offered.situation().situation().id() + "_" + type.get();
        List<?> ids = value instanceof List<?> list ? list : List.of(value);
        return ids.stream()
                .map(Object::toString)
                .map(id -> Html.link(door.item(collection, id) + "?f=html", id))
                .collect(Collectors.joining(", "));
    }

    private String label(String field) {
        return words.has("field." + field) ? words.say("field." + field) : field.replace('_', ' ');
    }

    private static void row(StringBuilder html, String about, String name, String value) {
        html.append("<dt title=\"")
                .append(Html.text(about))
                .append("\">")
                .append(Html.text(name))
                .append("</dt><dd>")
                .append(value)
                .append("</dd>");
    }

    /// The time of a feature as it is told, in its own zone; nothing where it has no such fields.
    private Optional<String> when(Feature feature) {
        Object precision = feature.values().get("precision");
        Object zone = feature.values().get("zone");
        if (precision == null || zone == null) {
            return Optional.empty();
        }
        try {
            ZoneId civilZone = ZoneId.of(zone.toString());
            boolean about = Boolean.TRUE.equals(feature.values().get("about"));
            boolean lasting = Boolean.TRUE.equals(feature.values().get("lasting"));
            return Arrays.stream(Precision.values())
                    .filter(one -> one.code().equals(precision))
                    .findFirst()
                    .flatMap(
                            p ->
                                    bounds(feature, p, civilZone)
                                            .map(t -> new When(t, p, about, lasting, civilZone)))
                    .map(civil::write)
                    .map(Html::text);
        } catch (DateTimeException unknownZone) {
            return Optional.empty();
        }
    }

    /// When the report was published as it is known: `6 or 7 January 2022 (inferred)`, not the
    /// earliest instant at which that can have been.
    private Optional<String> published(Feature feature) {
        Object named = feature.values().get("published_when");
        Optional<String> said =
                named == null
                        ? when(feature)
                        : Optional.of(Html.text(civil.write(publication(named.toString()))));
        Object from = feature.values().get("published_from");
        boolean inferred = from != null && from.toString().startsWith("Inferred");
        return inferred
                ? said.map(text -> text + " " + Html.text(words.say("published.inferred")))
                : said;
    }

    private When publication(String edtf) {
        Optional<Precision> within =
                edtf.contains("/") ? Optional.of(Precision.DAY) : Optional.empty();
        return Edtf.read(edtf, within, offered.situation().situation().zone());
    }

    /// What is dated by days is told by the days that are named, whatever zones they are of.
    private static Optional<Interval> bounds(Feature feature, Precision precision, ZoneId zone) {
        Object named = feature.values().get("when");
        return precision.compareTo(Precision.DAY) >= 0 && named != null
                ? Optional.of(Edtf.parse(named.toString(), zone).bounds())
                : feature.time();
    }

    private String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant ->
                    Html.text(civil.write(instant, offered.situation().situation().zone()));
            case Boolean truth -> Html.text(words.say(truth ? "yes" : "no"));
            case Double number ->
                    Html.text(
                            number == Math.rint(number)
                                    ? Numbers.write(number.longValue())
                                    : number.toString());
            case List<?> list ->
                    Html.text(String.join(", ", list.stream().map(Object::toString).toList()));
            default -> Html.linked(value.toString());
        };
    }
}
