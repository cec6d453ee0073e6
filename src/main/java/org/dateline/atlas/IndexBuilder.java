package org.dateline.atlas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.dateline.gazetteer.ClassWords;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.PlaceClass;
import org.dateline.gazetteer.RejectedPlace;
import org.dateline.gazetteer.Toponym;
import org.dateline.geo.SpatialPrecision;

/// Builds an index from places described by hand and files of places. Holds neither: of all places
/// it keeps one bit each, and the ids of areas and cities.
final class IndexBuilder implements PlaceFile.Visitor {
    private static final double BUFFER_MEGABYTES = 96;
    private static final int MAX_REJECTED = 10_000;
    private static final int MAX_DEPTH = 12;
    private static final int MAX_GEONAMES = 1 << 28;

    private final IndexWriter writer;
    private final Twins twins;
    private final Sources sources = new Sources();
    private final Progress progress;
    private final PlaceDocument documents = new PlaceDocument(ClassWords.load());
    private final BitSet geoNames = new BitSet();
    private final Set<String> others = new HashSet<>();
    private final Map<String, List<Place.Part>> containers = new HashMap<>();
    private final List<Place> sites = new ArrayList<>();
    private final Map<String, List<Toponym>> lent = new HashMap<>();
    private final List<RejectedPlace> rejected = new ArrayList<>();
    private long rejections;
    private long count;

    private IndexBuilder(IndexWriter writer, List<Place> curated, Progress progress) {
        this.writer = writer;
        this.twins = new Twins(curated);
        this.progress = progress;
    }

    /// @param places how many the index holds
    /// @param rejections how many lines were broken, of which `rejected` lists the first
    record Built(
            long places,
            long rejections,
            List<RejectedPlace> rejected,
            Map<String, String> sources) {}

    /// Writes the index into an empty folder.
    ///
    /// @param files in order of precedence: of two places with one id the first counts
    static Built build(Path folder, List<Place> curated, List<PlaceFile> files, Progress progress)
            throws IOException {
        var config = new IndexWriterConfig();
        config.setIndexSort(new Sort(new SortField(IndexFields.RANK, SortField.Type.LONG, true)));
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setUseCompoundFile(false);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            var builder = new IndexBuilder(writer, curated, progress);
            for (PlaceFile later : files.subList(Math.min(1, files.size()), files.size())) {
                later.read(builder.new Lending());
            }
            for (PlaceFile file : files) {
                progress.step("indexing " + file.path().getFileName());
                file.read(builder);
            }
            builder.finish();
            progress.step("merging");
            writer.forceMerge(1);
            writer.commit();
            return new Built(
                    builder.count, builder.rejections, builder.rejected, builder.sources.table());
        }
    }

    /// Codes and demonyms, which few lists have, are kept from those that count less.
    private final class Lending implements PlaceFile.Visitor {
        @Override
        public void place(Place place) {
            List<Toponym> names =
                    place.names().stream()
                            .filter(
                                    n ->
                                            n.usage() == Toponym.Usage.DEMONYM
                                                    || n.usage() == Toponym.Usage.CODE)
                            .toList();
            if (!names.isEmpty()) {
                lent.put(place.id(), names);
            }
        }

        @Override
        public void rejected(RejectedPlace line) {}

        @Override
        public void same(String listed, String described) {
            twins.same(listed, described);
        }
    }

    @Override
    public void same(String listed, String described) {
        twins.same(listed, described);
    }

    @Override
    public void place(Place listed) throws IOException {
        if (twins.isTwin(listed) || !isFirst(listed.id())) {
            return;
        }
        Place place = withLent(listed);
        if (isContainer(place)) {
            containers.put(place.id(), place.parents());
        }
        if (PlaceDocument.isAskedForByKind(place.placeClass())) {
            sites.add(place);
        } else {
            add(place, 0);
        }
    }

    private Place withLent(Place place) {
        List<Toponym> names = lent.get(place.id());
        if (names == null) {
            return place;
        }
        Set<Toponym> all = new LinkedHashSet<>(place.names());
        all.addAll(names);
        return place.withNames(List.copyOf(all));
    }

    private boolean isFirst(String id) {
        if (id.startsWith("gn:") && id.length() <= 12) {
            try {
                int number = Integer.parseInt(id.substring(3));
                if (number >= 0 && number < MAX_GEONAMES) {
                    boolean first = !geoNames.get(number);
                    geoNames.set(number);
                    return first;
                }
            } catch (NumberFormatException e) {
                return others.add(id);
            }
        }
        return others.add(id);
    }

    private static boolean isContainer(Place place) {
        return place.placeClass() == PlaceClass.CITY
                || place.precision().compareTo(SpatialPrecision.LOCALITY) > 0
                        && place.placeClass().compareTo(PlaceClass.DISTRICT) <= 0;
    }

    @Override
    public void rejected(RejectedPlace line) {
        rejections++;
        if (rejected.size() < MAX_REJECTED) {
            rejected.add(line);
        }
    }

    private void finish() throws IOException {
        List<Place> curated = twins.joined();
        curated.forEach(place -> containers.put(place.id(), place.parents()));
        for (Place site : sites) {
            add(site, 0);
        }
        for (Place place : curated) {
            add(place, Rank.DESCRIBED_BY_HAND);
        }
    }

    private void add(Place listed, long lift) throws IOException {
        Place place = listed.withParts(parts(listed.parents()), parts(listed.capitalOf()));
        Set<String> around = new LinkedHashSet<>();
        if (PlaceDocument.isAskedForByKind(place.placeClass())) {
            collect(place.parents(), around, 0);
        }
        writer.addDocument(
                documents.of(
                        new PlaceDocument.Entry(
                                place,
                                sources.column(place),
                                twins.aliases(place),
                                around,
                                lift + Rank.of(place))));
        count++;
        progress.count("places", count);
    }

    private List<Place.Part> parts(List<Place.Part> parts) {
        return parts.stream()
                .map(part -> new Place.Part(twins.id(part.whole()), part.during()))
                .distinct()
                .toList();
    }

    private void collect(List<Place.Part> parents, Set<String> around, int depth) {
        for (Place.Part part : parents) {
            String id = twins.id(part.whole());
            if (around.add(id) && depth < MAX_DEPTH) {
                collect(containers.getOrDefault(id, List.of()), around, depth + 1);
            }
        }
    }
}
