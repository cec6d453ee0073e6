package org.dateline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;

/// Finds the toponyms of running English text and says which places they mean. Answers any text, in
/// time that grows with its length. Safe to share between threads.
public final class Geoparser {
    /// Nobody's article is longer; what is, is read so far.
    static final int MAX_LENGTH = 500_000;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon = Lexicon.load();

    public Geoparser(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// All toponyms of a text with the places that they mean.
    ///
    /// @param context what is known of the text besides its words
    public Reading read(String text, ResolutionContext context) {
        int length = Math.min(text.length(), MAX_LENGTH);
        String read = text.substring(0, length);
        var page = page(read);
        List<List<Sign>> signs = page.signs();
        List<Sighting> taken = new ArrayList<>();
        List<List<Sign>> reasons = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            if (Judgement.isTaken(signs.get(i))) {
                taken.add(page.sightings().get(i));
                reasons.add(signs.get(i));
            }
        }
        return new Reading(found(read, taken, reasons, page, context), length);
    }

    /// A text with all names of the gazetteer in it.
    private record Page(
            List<Sighting> sightings, Map<Integer, Integer> containers, List<List<Sign>> signs) {}

    private Page page(String text) {
        List<Token> tokens = Tokens.of(text, lexicon);
        List<Sighting> sightings = new Sightings(gazetteer, lexicon, text, tokens).all();
        Map<Integer, Integer> containers = new Containment(gazetteer, text).of(sightings);
        List<List<Sign>> signs =
                new Judgement(lexicon, text, tokens, sightings, containers).signs();
        return new Page(sightings, containers, signs);
    }

    private List<FoundToponym> found(
            String text,
            List<Sighting> taken,
            List<List<Sign>> reasons,
            Page page,
            ResolutionContext context) {
        Map<Sighting, String> written = new HashMap<>();
        Map<String, String> senses = new HashMap<>();
        page.containers()
                .forEach(
                        (part, whole) -> {
                            Sighting sighting = page.sightings().get(part);
                            String asked =
                                    sighting.name() + ", " + page.sightings().get(whole).name();
                            written.put(sighting, asked);
                            senses.putIfAbsent(folded(sighting.name()), asked);
                        });
        List<String> asked = new ArrayList<>();
        for (Sighting sighting : taken) {
            String sense = senses.getOrDefault(folded(sighting.name()), sighting.name());
            asked.add(written.getOrDefault(sighting, sense));
        }
        List<Resolution> resolutions = gazetteer.resolve(asked, context);
        List<FoundToponym> found = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            Sighting sighting = taken.get(i);
            found.add(
                    new FoundToponym(
                            sighting.start(),
                            sighting.end(),
                            text.substring(sighting.start(), sighting.end()),
                            asked.get(i),
                            sighting.known().demonym()
                                    ? FoundToponym.Kind.DEMONYM
                                    : FoundToponym.Kind.NAME,
                            reasons.get(i),
                            resolutions.get(i)));
        }
        return found;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// A part of a text that somebody else takes for a toponym.
    ///
    /// @param start in UTF-16 units
    /// @param end the first unit behind it
    public record Span(int start, int end) {}

    /// What given toponyms of a text mean, in their order.
    public List<Resolution> resolve(String text, List<Span> spans, ResolutionContext context) {
        Page page = page(text);
        Map<Integer, String> written = new HashMap<>();
        Map<String, String> senses = new HashMap<>();
        page.containers()
                .forEach(
                        (part, whole) -> {
                            Sighting sighting = page.sightings().get(part);
                            String container = page.sightings().get(whole).name();
                            written.put(sighting.start(), container);
                            senses.putIfAbsent(folded(sighting.name()), container);
                        });
        List<String> asked = new ArrayList<>();
        for (Span span : spans) {
            String name = String.join(" ", text.substring(span.start(), span.end()).split("\\s+"));
            String container = written.getOrDefault(span.start(), senses.get(folded(name)));
            asked.add(container == null ? name : name + ", " + container);
        }
        return gazetteer.resolve(asked, context);
    }
}
