package org.dateline.atlas;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.gazetteer.LinkedPlaces;
import org.dateline.gazetteer.NameForms;
import org.dateline.gazetteer.NameIndex;
import org.dateline.gazetteer.Place;
import org.dateline.gazetteer.ResolutionContext;
import org.dateline.gazetteer.Toponym;

/// `./dateline bench gazetteer --speed [--data FOLDER]`: how fast names are looked up in the index
/// on disk. Prints no figure before answers were compared with a scan of every name; with the index
/// of another folder, which may hold millions, only the shipped one is compared.
public final class SpeedBench {
    private static final long SEED = 20260722;
    private static final int COMPARED = 400;
    private static final int COMPARED_FUZZY = 60;
    private static final int SAMPLES = 20_000;
    private static final int FUZZY_SAMPLES = 2_000;
    private static final int ARTICLE = 60;
    private static final int ARTICLES = 200;

    private final Random random = new Random(SEED);
    private final IndexedPlaces places;
    private final NameIndex index;
    private final Gazetteer gazetteer;

    private SpeedBench(IndexFolder.Opened opened) {
        places = new IndexedPlaces(opened.reader(), opened.sources());
        index = new DiskNameIndex(places);
        gazetteer = Gazetteer.over(index, places, LinkedPlaces.read(Path.of("geodata/gazetteer")));
    }

    public static void main(String[] args) throws IOException {
        boolean other = args.length == 2 && args[0].equals("--data");
        if (args.length > 0 && !other) {
            System.err.println("usage: bench gazetteer --speed [--data FOLDER]");
            System.exit(2);
        }
        Path data = other ? Path.of(args[1]).resolve("gazetteer") : Path.of("target/gazetteer");
        if (!other) {
            World.atlas();
        }
        Consumer<String> warning = line -> System.err.println(line);
        long start = System.nanoTime();
        IndexFolder.Opened first = IndexFolder.newest(data, line -> {}).orElseThrow();
        double cold = (System.nanoTime() - start) / 1e6;
        first.reader().close();
        start = System.nanoTime();
        IndexFolder.Opened opened = IndexFolder.newest(data, line -> {}).orElseThrow();
        double warm = (System.nanoTime() - start) / 1e6;
        var bench = new SpeedBench(opened);
        if (!other) {
            bench.compare();
        }
        print(
                "%,d places; opened and checked in %.0f ms, again in %.0f ms",
                bench.places.count(), cold, warm);
        bench.measure();
        opened.reader().close();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /// Every place, read one after the other.
    private List<Place> all() throws IOException {
        List<Place> all = new ArrayList<>();
        for (LeafReaderContext leaf : places.reader().leaves()) {
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                all.add(places.place(leaf, i));
            }
        }
        return all;
    }

    private void compare() throws IOException {
        NameIndex scan = NameIndex.inMemory(all());
        int different = 0;
        for (int i = 0; i < COMPARED; i++) {
            String name = anyName();
            different +=
                    same("exact", name, scan.find(name, Set.of()), index.find(name, Set.of()), 300);
        }
        for (int i = 0; i < COMPARED_FUZZY; i++) {
            String name = misspelt(anyName());
            different +=
                    same(
                            "fuzzy",
                            name,
                            scan.resembling(name, Set.of()),
                            index.resembling(name, Set.of()),
                            50);
        }
        if (different > 0) {
            System.err.println("No figures: " + different + " answers are wrong.");
            System.exit(1);
        }
        print(
                "%d exact and %d fuzzy answers agree with a scan of all names",
                COMPARED, COMPARED_FUZZY);
    }

    /// Where more places answer than the index looks at, those it gives must be among them.
    private static int same(
            String kind,
            String name,
            List<NameIndex.Match> wanted,
            List<NameIndex.Match> found,
            int most) {
        Set<String> all = written(wanted);
        Set<String> given = written(found);
        boolean right =
                wanted.size() >= most
                        ? all.containsAll(given) && !given.isEmpty()
                        : all.equals(given);
        if (!right) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(given);
            Set<String> extra = new TreeSet<>(given);
            extra.removeAll(all);
            System.err.println(kind + " " + name + ": missing " + missing + ", extra " + extra);
        }
        return right ? 0 : 1;
    }

    private static Set<String> written(List<NameIndex.Match> matches) {
        Set<String> written = new HashSet<>();
        matches.forEach(
                m -> written.add(m.place().id() + " " + m.toponym().text() + " " + m.agreement()));
        return written;
    }

    private String anyName() throws IOException {
        while (true) {
            List<LeafReaderContext> leaves = places.reader().leaves();
            LeafReaderContext leaf = leaves.get(random.nextInt(leaves.size()));
            Place place = places.place(leaf, random.nextInt(leaf.reader().maxDoc()));
            Toponym name = place.names().get(random.nextInt(place.names().size()));
            if (name.text().length() > 3) {
                return name.text();
            }
        }
    }

    private String misspelt(String name) {
        var text = new StringBuilder(name);
        int edits = NameForms.of(name).folded().length() >= 10 ? 2 : 1;
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
                default -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }

    private void measure() throws IOException {
        List<String> names = new ArrayList<>();
        List<String> misspelt = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            String name = anyName();
            names.add(name);
            prefixes.add(name.substring(0, 1 + random.nextInt(Math.min(8, name.length()))));
        }
        for (int i = 0; i < FUZZY_SAMPLES; i++) {
            misspelt.add(misspelt(anyName()));
        }
        var context = ResolutionContext.NONE.at(Instant.parse("2022-01-06T00:00:00Z"));
        time("exact look-up", names, name -> index.find(name, Set.of()));
        time(
                "resolve, one name",
                names.subList(0, 5_000),
                name -> gazetteer.resolve(name, context));
        time("fuzzy look-up", misspelt, name -> index.resembling(name, Set.of()));
        time(
                "typing ahead",
                prefixes.subList(0, 5_000),
                typed -> gazetteer.search(typed, "en", 10));
        List<List<String>> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(article());
        }
        time("article of 60 toponyms", articles, a -> gazetteer.resolve(a, context));
        String long50 = "a".repeat(50_000) + "!";
        time(
                "50 kB of a and !",
                List.of(long50, long50, long50),
                t -> gazetteer.resolve(t, context));
    }

    /// Towns of one country, and some of the world's.
    private List<String> article() throws IOException {
        Set<String> names = new HashSet<>();
        while (names.size() < ARTICLE) {
            LeafReaderContext leaf = places.reader().leaves().getFirst();
            int likely = Math.min(leaf.reader().maxDoc(), 30_000);
            names.add(places.place(leaf, random.nextInt(likely)).newestName("en"));
        }
        return List.copyOf(names);
    }

    private static <T> void time(String what, List<T> questions, Consumer<T> ask) {
        for (T question : questions.subList(0, Math.max(1, questions.size() / 2))) {
            ask.accept(question);
        }
        double[] micros = new double[questions.size()];
        for (int i = 0; i < micros.length; i++) {
            long start = System.nanoTime();
            ask.accept(questions.get(i));
            micros[i] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        print(
                "%-24s median %8.4f ms   p95 %8.4f ms   p99 %8.4f ms   most %8.3f ms",
                what,
                micros[micros.length / 2] / 1e3,
                micros[(int) (micros.length * 0.95)] / 1e3,
                micros[(int) (micros.length * 0.99)] / 1e3,
                micros[micros.length - 1] / 1e3);
    }
}
