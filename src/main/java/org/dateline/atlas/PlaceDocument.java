package org.dateline.atlas;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dateline.gazetteer.ClassWords;
import org.dateline.gazetteer.NameForms;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.Toponym;
import org.dateline.geo.SpatialPrecision;

/// Writes a place as a document of the index.
final class PlaceDocument {
    private static final FieldType NAMES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType IDS = type(IndexOptions.DOCS);

    private final ClassWords classWords;

    PlaceDocument(ClassWords classWords) {
        this.classWords = classWords;
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// @param source what stands for the source of its position
    /// @param ids other ids under which it is found
    /// @param around ids of all that it lies in, for places that are asked for by their kind
    record Entry(Place place, String source, Set<String> ids, Set<String> around, long rank) {}

    Document of(Entry entry) {
        Place place = entry.place();
        var document = new Document();
        var ids = new NumberedNames();
        ids.add(place.id(), 0);
        entry.ids().forEach(id -> ids.add(id, 0));
        document.add(new Field(IndexFields.ID, ids, IDS));
        addNames(document, place);
        var roles = new NumberedNames();
        if (place.placeClass() == PlaceClass.COUNTRY) {
            place.country().ifPresent(code -> roles.add("country " + code, 0));
        }
        place.capitalOf().forEach(part -> roles.add("governs " + part.whole(), 0));
        entry.around().forEach(id -> roles.add(place.placeClass().code() + " " + id, 0));
        add(document, IndexFields.ROLE, roles, IDS);
        byte[] line = PlaceLine.write(place, entry.source()).getBytes(StandardCharsets.UTF_8);
        document.add(new BinaryDocValuesField(IndexFields.LINE, new BytesRef(line)));
        document.add(new NumericDocValuesField(IndexFields.RANK, entry.rank()));
        return document;
    }

    private void addNames(Document document, Place place) {
        var codes = new NumberedNames();
        var folded = new NumberedNames();
        var skeletons = new NumberedNames();
        var stems = new NumberedNames();
        var stemSkeletons = new NumberedNames();
        var words = new NumberedNames();
        var beginnings = new NumberedNames();
        List<Toponym> names = place.names();
        for (int i = 0; i < names.size(); i++) {
            Toponym name = names.get(i);
            if (name.usage() == Toponym.Usage.CODE) {
                codes.add(NameForms.code(name.text()), i);
                continue;
            }
            NameForms forms = NameForms.of(name.text());
            folded.add(forms.folded(), i);
            Set<String> edges = new LinkedHashSet<>();
            edges(forms.folded(), edges);
            for (String skeleton : forms.skeletons()) {
                skeletons.add(skeleton, i);
                edges(skeleton, edges);
            }
            for (String edge : edges) {
                beginnings.add(edge, i);
            }
            for (String word : unique(forms.folded().split(" "))) {
                words.add(word, i);
            }
            for (String stem : classWords.stems(name.text(), place.placeClass())) {
                NameForms bare = NameForms.of(stem);
                stems.add(bare.folded(), i);
                for (String skeleton : bare.skeletons()) {
                    stemSkeletons.add(skeleton, i);
                }
            }
        }
        add(document, IndexFields.CODE, codes, NAMES);
        add(document, IndexFields.FOLDED, folded, NAMES);
        add(document, IndexFields.SKELETON, skeletons, NAMES);
        add(document, IndexFields.STEM, stems, NAMES);
        add(document, IndexFields.STEM_SKELETON, stemSkeletons, NAMES);
        add(document, IndexFields.WORD, words, NAMES);
        add(document, IndexFields.BEGINNING, beginnings, NAMES);
    }

    private static Set<String> unique(String[] words) {
        return new LinkedHashSet<>(List.of(words));
    }

    /// Beginnings that are whole characters.
    private static void edges(String text, Set<String> edges) {
        int end = 0;
        for (int letters = 1; letters <= IndexFields.EDGE && end < text.length(); letters++) {
            end = text.offsetByCodePoints(end, 1);
            edges.add(text.substring(0, end));
        }
    }

    private static void add(Document to, String field, NumberedNames terms, FieldType type) {
        if (!terms.isEmpty()) {
            to.add(new Field(field, terms, type));
        }
    }

    /// Whether "the airport" of a place may be asked for without its name.
    static boolean isAskedForByKind(PlaceClass placeClass) {
        return placeClass.precision() == SpatialPrecision.SITE && placeClass != PlaceClass.SITE;
    }
}
