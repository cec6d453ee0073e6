package org.dateline.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Places;

/// Places in an index on disk: read when they are asked for, and a few thousand remembered.
final class IndexedPlaces implements Places {
    private static final int REMEMBERED = 1 << 13;

    /// More of one kind in one place are never weighed against each other.
    private static final int MAX_FOUND = 500;

    private record Remembered(int document, Place place) {}

    private final IndexReader reader;
    private final Map<String, String> sources;
    private final AtomicReferenceArray<Remembered> remembered =
            new AtomicReferenceArray<>(REMEMBERED);

    IndexedPlaces(IndexReader reader, Map<String, String> sources) {
        this.reader = reader;
        this.sources = Map.copyOf(sources);
    }

    IndexReader reader() {
        return reader;
    }

    /// @param document its number in `leaf`
    Place place(LeafReaderContext leaf, int document) throws IOException {
        int number = leaf.docBase + document;
        int slot = (number * 0x9E3779B9) >>> 19;
        Remembered known = remembered.get(slot);
        if (known != null && known.document() == number) {
            return known.place();
        }
        BinaryDocValues lines = leaf.reader().getBinaryDocValues(IndexFields.LINE);
        if (lines == null || !lines.advanceExact(document)) {
            throw new IOException("The index holds no place for its entry " + number);
        }
        BytesRef line = lines.binaryValue();
        Place place =
                PlaceLine.read(
                        new String(line.bytes, line.offset, line.length, StandardCharsets.UTF_8),
                        sources);
        remembered.set(slot, new Remembered(number, place));
        return place;
    }

    @Override
    public Optional<Place> place(String id) {
        return found(IndexFields.ID, id, 1).stream().findFirst();
    }

    @Override
    public Optional<Place> country(String code) {
        return found(IndexFields.ROLE, "country " + code, 1).stream().findFirst();
    }

    @Override
    public List<Place> inside(String whole, Set<PlaceClass> classes) {
        List<Place> inside = new ArrayList<>();
        for (PlaceClass placeClass : classes) {
            inside.addAll(found(IndexFields.ROLE, placeClass.code() + " " + whole, MAX_FOUND));
        }
        return inside;
    }

    @Override
    public List<Place> governing(String whole) {
        return found(IndexFields.ROLE, "governs " + whole, MAX_FOUND);
    }

    @Override
    public long count() {
        return reader.numDocs();
    }

    private List<Place> found(String field, String term, int most) {
        List<Place> found = new ArrayList<>();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                var terms = leaf.reader().terms(field);
                if (terms == null) {
                    continue;
                }
                TermsEnum seek = terms.iterator();
                if (!seek.seekExact(new BytesRef(term))) {
                    continue;
                }
                PostingsEnum postings = seek.postings(null, PostingsEnum.NONE);
                for (int document = postings.nextDoc();
                        document != DocIdSetIterator.NO_MORE_DOCS && found.size() < most;
                        document = postings.nextDoc()) {
                    found.add(place(leaf, document));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
