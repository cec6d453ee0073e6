package org.dateline.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.dateline.gazetteer.EditDistance;
import org.dateline.gazetteer.NameForms;
import org.dateline.gazetteer.NameIndex;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;

/// A name index on disk, over any number of places. Of more places than anybody would weigh, the
/// most prominent are taken: documents stand in that order.
final class DiskNameIndex implements NameIndex {
    /// Below this many letters two different words resemble each other too easily.
    private static final int FUZZY_FROM = 5;

    private static final int TWO_OFF_FROM = 9;
    private static final int MAX_FUZZY = 40;

    private static final int SHORT = 3;
    private static final int MAX_FOUND = 300;
    private static final int MAX_RESEMBLING = 50;
    private static final int MAX_OFFERED = 200;
    private static final int MAX_WORDS = 2_000;

    private final IndexedPlaces places;

    DiskNameIndex(IndexedPlaces places) {
        this.places = places;
    }

    @Override
    public List<Match> find(String name, Set<PlaceClass> classes) {
        var best = new BestMatches();
        String code = NameForms.code(name);
        var codes = new BestMatches();
        each(IndexFields.CODE, code, (p, t) -> codes.add(p, t, Agreement.EXACT), MAX_FOUND);
        NameIndex.asWritten(codes.sorted(), name)
                .forEach(m -> best.add(m.place(), m.toponym(), Agreement.EXACT));
        NameForms asked = NameForms.of(name);
        if (asked.isEmpty() || isWord(name)) {
            return best.sorted();
        }
        each(
                IndexFields.FOLDED,
                asked.folded(),
                (p, t) -> best.add(p, t, letters(t, asked)),
                MAX_FOUND);
        for (String skeleton : asked.skeletons()) {
            each(
                    IndexFields.SKELETON,
                    skeleton,
                    (p, t) -> best.add(p, t, Agreement.ROMANISED),
                    MAX_FOUND);
        }
        if (!classes.isEmpty()) {
            each(
                    IndexFields.STEM,
                    asked.folded(),
                    (p, t) -> best.addIf(classes, p, t, Agreement.STEM),
                    MAX_FOUND);
            for (String skeleton : asked.skeletons()) {
                each(
                        IndexFields.STEM_SKELETON,
                        skeleton,
                        (p, t) -> best.addIf(classes, p, t, Agreement.ROMANISED),
                        MAX_FOUND);
            }
        }
        return best.sorted();
    }

    /// Whether it is too short to be meant as a name without a capital: among millions of places
    /// some bear the name of any such word.
    private static boolean isWord(String name) {
        return name.length() <= SHORT
                && name.codePoints().noneMatch(Character::isUpperCase)
                && name.codePoints().anyMatch(Character::isLowerCase);
    }

    private static Agreement letters(Toponym name, NameForms asked) {
        return NameForms.plain(name.text()).equals(asked.plain())
                ? Agreement.EXACT
                : Agreement.FOLDED;
    }

    @Override
    public List<Match> resembling(String name, Set<PlaceClass> classes) {
        var best = new BestMatches();
        for (String skeleton : NameForms.of(name).skeletons()) {
            if (skeleton.length() < FUZZY_FROM || skeleton.length() > MAX_FUZZY) {
                continue;
            }
            int allowed = skeleton.length() >= TWO_OFF_FROM ? 2 : 1;
            resembling(IndexFields.SKELETON, skeleton, allowed, (p, t, a) -> best.add(p, t, a));
            if (!classes.isEmpty()) {
                resembling(
                        IndexFields.STEM_SKELETON,
                        skeleton,
                        allowed,
                        (p, t, a) -> best.addIf(classes, p, t, a));
            }
        }
        return best.sorted();
    }

    private interface Resembling {
        void found(Place place, Toponym name, Agreement agreement);
    }

    private void resembling(String field, String skeleton, int allowed, Resembling visitor) {
        var near =
                new CompiledAutomaton(
                        new LevenshteinAutomata(skeleton, true).toAutomaton(allowed), true, false);
        try {
            for (LeafReaderContext leaf : places.reader().leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms == null) {
                    continue;
                }
                TermsEnum found = near.getTermsEnum(terms);
                for (BytesRef term = found.next(); term != null; term = found.next()) {
                    String text = term.utf8ToString();
                    int distance = EditDistance.between(skeleton, text, allowed);
                    if (text.length() < FUZZY_FROM || distance > allowed) {
                        continue;
                    }
                    Agreement agreement =
                            distance <= 1 ? Agreement.ONE_LETTER_OFF : Agreement.TWO_LETTERS_OFF;
                    postings(leaf, found, (p, t) -> visitor.found(p, t, agreement), MAX_RESEMBLING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Match> completions(String typed) {
        var best = new BestMatches();
        NameForms asked = NameForms.of(typed);
        each(
                IndexFields.CODE,
                NameForms.code(typed),
                (p, t) -> best.add(p, t, Agreement.EXACT),
                MAX_OFFERED);
        if (asked.isEmpty()) {
            return best.sorted();
        }
        beginning(IndexFields.FOLDED, asked.folded(), Agreement.EXACT, best);
        for (String skeleton : asked.skeletons()) {
            beginning(IndexFields.SKELETON, skeleton, Agreement.ROMANISED, best);
        }
        if (asked.folded().codePointCount(0, asked.folded().length()) > IndexFields.EDGE) {
            beginning(IndexFields.WORD, asked.folded(), Agreement.FOLDED, best);
        }
        return best.isEmpty() ? resembling(typed, Set.of()) : best.sorted();
    }

    private void beginning(String field, String prefix, Agreement agreement, BestMatches best) {
        if (prefix.codePointCount(0, prefix.length()) <= IndexFields.EDGE) {
            if (!field.equals(IndexFields.WORD)) {
                each(
                        IndexFields.BEGINNING,
                        prefix,
                        (p, t) -> best.add(p, t, agreement),
                        MAX_OFFERED);
            }
            return;
        }
        try {
            for (LeafReaderContext leaf : places.reader().leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    beginning(leaf, terms.iterator(), new BytesRef(prefix), agreement, best);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The most prominent of the places with a name that begins so.
    private void beginning(
            LeafReaderContext leaf,
            TermsEnum terms,
            BytesRef prefix,
            Agreement agreement,
            BestMatches best)
            throws IOException {
        TreeMap<Integer, Integer> first = new TreeMap<>();
        PostingsEnum postings = null;
        if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = terms.term();
        for (int i = 0; i < MAX_WORDS && term != null; i++) {
            if (!StringHelper.startsWith(term, prefix)) {
                break;
            }
            postings = terms.postings(postings, PostingsEnum.POSITIONS);
            int document = postings.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS
                    && (first.size() < MAX_OFFERED || document < first.lastKey())) {
                if (first.putIfAbsent(document, postings.nextPosition()) == null
                        && first.size() > MAX_OFFERED) {
                    first.pollLastEntry();
                }
                document = postings.nextDoc();
            }
            term = terms.next();
        }
        for (var entry : first.entrySet()) {
            Place place = places.place(leaf, entry.getKey());
            best.add(place, place.names().get(entry.getValue()), agreement);
        }
    }

    private interface Visitor {
        void found(Place place, Toponym name);
    }

    private void each(String field, String term, Visitor visitor, int most) {
        try {
            for (LeafReaderContext leaf : places.reader().leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms == null) {
                    continue;
                }
                TermsEnum seek = terms.iterator();
                if (seek.seekExact(new BytesRef(term))) {
                    postings(leaf, seek, visitor, most);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postings(LeafReaderContext leaf, TermsEnum term, Visitor visitor, int most)
            throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
        int left = most;
        for (int document = postings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS && left > 0;
                document = postings.nextDoc()) {
            left--;
            Place place = places.place(leaf, document);
            for (int i = postings.freq(); i > 0; i--) {
                visitor.found(place, place.names().get(postings.nextPosition()));
            }
        }
    }
}
