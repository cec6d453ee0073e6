package org.dateline.ogc;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dateline.cql.Kind;
import org.dateline.event.DataState;
import org.dateline.feature.FeatureScan;
import org.dateline.geo.CoordinateSystems;
import org.dateline.query.EventGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./dateline bench api [EVENTS [RATE [SECONDS]]]`: how quickly a server with so many events
/// answers so many requests a second of other programs, sent at a constant rate whether or not
/// earlier ones have been answered, so that waiting counts. First compares answers of every kind
/// with a scan of all events, and prints no figure if one differs.
public final class ApiBench {
    static final int SEED = 20_220_105;
    private static final int PORT = 18_103;
    private static final int CHECKS_EACH = 3;
    private static final int WARM_UP_SECONDS = 30;
    private static final double REACH_MS = 50;

    private final int rate;
    private final int seconds;
    private final EventGenerator generator;
    private final EventGenerator.Scale scale;
    private final Path folder;
    private final ConcurrentLinkedDeque<String> nextLinks = new ConcurrentLinkedDeque<>();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final JsonMapper json = new JsonMapper();
    private final CoordinateSystems systems = new CoordinateSystems();
    private volatile String blockTag = "";

    private record Answered(Query.Kind kind, double ms, int status) {}

    private ApiBench(int events, int rate, int seconds) {
        this.rate = rate;
        this.seconds = seconds;
        scale = EventGenerator.Scale.of(events);
        generator = new EventGenerator(SEED, scale);
        folder = Path.of("target", "bench-api");
    }

    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0].replace("_", "")) : 1_000_000;
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        System.exit(new ApiBench(events, rate, seconds).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        String heap = System.getenv().getOrDefault("DATELINE_HEAP", "3g");
        DataState state = generator.wholeState();
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(folder, scale.events(), PORT, heap)) {
            print(
                    "%,d events, heap at most %s, ready after %.0f s",
                    scale.events(), heap, (System.nanoTime() - start) / 1e9);
            if (!isRight(new FeatureScan(state))) {
                System.err.println("No figures: the answers are wrong.");
                return false;
            }
            var small = new FeatureScan(generator.state());
            askOfEachField(small);
            return measure(server, small);
        }
    }

    private boolean isRight(FeatureScan scan) throws Exception {
        var source = new Query.Source(SEED + 1, generator, scale, scan, systems, () -> "");
        int checked = 0;
        for (Query.Kind kind : Query.Kind.values()) {
            for (int i = 0; i < CHECKS_EACH; i++) {
                if (kind == Query.Kind.NEXT) {
                    break;
                }
                Query query = source.of(kind);
                if (query.wanted().isPresent()) {
                    List<String> right = scan.ids(query.wanted().get());
                    if (!isRight(query, right)) {
                        return false;
                    }
                    checked++;
                }
            }
        }
        print("%,d answers are those of a scan", checked);
        return isCompressedOnce();
    }

    /// The first page and the one behind it.
    private boolean isRight(Query query, List<String> right) throws Exception {
        HttpResponse<byte[]> answer = get(query.path());
        for (int i = 0; i < 5 && answer.statusCode() == 503; i++) {
            Thread.sleep(1_000);
            answer = get(query.path());
        }
        if (answer.statusCode() != 200) {
            System.err.printf("%s%n  status %d%n", query.path(), answer.statusCode());
            return false;
        }
        JsonNode page = json.readTree(answer.body());
        List<String> ids = new ArrayList<>(Asked.ids(page));
        String next = Asked.link(page, "next");
        if (!next.isEmpty() && query.limit() < 50) {
            ids.addAll(Asked.ids(json.readTree(get(path(next)).body())));
            nextLinks.add(path(next));
        }
        List<String> first = right.subList(0, Math.min(ids.size(), right.size()));
        long matched = page.path("numberMatched").asLong();
        boolean whole = ids.size() == right.size() || !next.isEmpty();
        if (matched != right.size() || !ids.equals(first) || !whole) {
            System.err.printf("%s%n  scan: %d %s%n", query.path(), right.size(), first);
            System.err.printf("  answer: %d %s%n", matched, ids);
            return false;
        }
        return true;
    }

    /// The block of everything comes compressed, and not again where it is known.
    private boolean isCompressedOnce() throws Exception {
        long start = System.nanoTime();
        HttpResponse<byte[]> block = get("/blocks/generated", "Accept-Encoding", "gzip");
        blockTag = block.headers().firstValue("ETag").orElse("");
        HttpResponse<byte[]> again = get("/blocks/generated", "If-None-Match", blockTag);
        boolean right =
                block.headers().firstValue("Content-Encoding").orElse("").equals("gzip")
                        && !blockTag.isEmpty()
                        && again.statusCode() == 304
                        && again.body().length == 0;
        print(
                "event block: %,d bytes compressed, made and sent in %.1f s, then 304",
                block.body().length, (System.nanoTime() - start) / 1e9);
        return right;
    }

    /// A field becomes a column when a filter first asks for it, which takes a while with so many
    /// events; the load meets what is there then.
    private void askOfEachField(FeatureScan scan) throws Exception {
        List<String> filters = new ArrayList<>(List.of("CASEI(title) LIKE 'a%'"));
        scan.queryables()
                .forEach(
                        (name, kind) ->
                                filters.add(
                                        kind == Kind.SHAPE
                                                ? "S_INTERSECTS(" + name + ", POINT(0 0))"
                                                : name + " IS NULL"));
        double longest = 0;
        double all = 0;
        for (String filter : filters) {
            long start = System.nanoTime();
            get(Query.ITEMS + "?limit=1&filter=" + Asked.encode(filter));
            double took = (System.nanoTime() - start) / 1e9;
            longest = Math.max(longest, took);
            all += took;
        }
        print(
                "first filter of each field: %.1f s on average, %.1f s at most",
                all / filters.size(), longest);
    }

    private boolean measure(ServerProcess server, FeatureScan scan) throws Exception {
        load(
                new Query.Source(SEED + 2, generator, scale, scan, systems, this::next),
                WARM_UP_SECONDS);
        int collections = (int) server.heapMb(0)[2];
        double before = server.processorSeconds();
        List<Answered> answered =
                load(
                        new Query.Source(SEED + 3, generator, scale, scan, systems, this::next),
                        seconds);
        print("%d requests a second for %d s, open loop:", rate, seconds);
        boolean reached = figures("all", answered);
        Map<Query.Kind, List<Answered>> byKind = new EnumMap<>(Query.Kind.class);
        answered.forEach(a -> byKind.computeIfAbsent(a.kind(), k -> new ArrayList<>()).add(a));
        byKind.forEach((kind, some) -> figures(kind.title, some));
        print(
                "processor time of the server: %.2f ms a request",
                (server.processorSeconds() - before) * 1e3 / answered.size());
        long[] heap = server.heapMb(collections);
        List<Long> resident = server.residentMb();
        print(
                "heap under load: at most %,d MB, %,d MB after the last collection; longest pause"
                        + " %.0f ms",
                heap[0], heap[1], server.longestPauseMs(collections));
        print("resident: %s MB at most, and at the end", resident);
        print("p99 to reach: %.0f ms: %s", REACH_MS, reached ? "reached" : "MISSED");
        return true;
    }

    private String next() {
        String next = nextLinks.pollFirst();
        return next == null ? Query.ITEMS + "?limit=10" : next;
    }

    private static boolean figures(String what, List<Answered> answered) {
        double[] ms = answered.stream().mapToDouble(Answered::ms).sorted().toArray();
        long errors = answered.stream().filter(a -> a.status() != 200 && a.status() != 304).count();
        double p99 = ms[ms.length * 99 / 100];
        print(
                "  %-30s %6d  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  longest %6.0f ms  errors %d",
                what,
                ms.length,
                ms[ms.length / 2],
                ms[ms.length * 95 / 100],
                p99,
                ms[ms.length - 1],
                errors);
        return p99 <= REACH_MS && errors == 0;
    }

    /// Each request is sent when its time has come, and its time counts from then.
    private List<Answered> load(Query.Source source, int forSeconds) throws Exception {
        int count = rate * forSeconds;
        Query[] queries = new Query[count];
        Arrays.setAll(queries, i -> source.any());
        Answered[] answered = new Answered[count];
        var open = new CountDownLatch(count);
        long start = System.nanoTime() + 100_000_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + number * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(
                        () -> {
                            answered[number] = ask(queries[number], due);
                            open.countDown();
                        });
            }
            open.await(60, TimeUnit.SECONDS);
        }
        return Arrays.asList(answered);
    }

    private Answered ask(Query query, long due) {
        int status;
        try {
            boolean block = query.kind() == Query.Kind.BLOCK;
            HttpResponse<byte[]> answer =
                    block
                            ? get(query.path(), "If-None-Match", blockTag)
                            : get(query.kind() == Query.Kind.NEXT ? next() : query.path());
            status = answer.statusCode();
            answer.headers().allValues("Link").stream()
                    .filter(link -> link.contains("rel=\"next\"") && nextLinks.size() < 200)
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .forEach(link -> nextLinks.addLast(path(link)));
        } catch (Exception e) {
            status = -1;
        }
        return new Answered(query.kind(), (System.nanoTime() - due) / 1e6, status);
    }

    private static String path(String address) {
        return address.substring(address.indexOf('/', "http://".length()));
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
