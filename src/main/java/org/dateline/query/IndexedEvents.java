package org.dateline.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.dateline.event.Category;
import org.dateline.event.DataState;
import org.dateline.event.Event;

/// Answers out of memory, from columns and sets of rows that are made once. Immutable but for what
/// it remembers of the last answers, so that many threads may ask at once.
public final class IndexedEvents implements Events {
    private static final int MOST_PER_PAGE = 10_000;

    private final DataState state;
    private final Reports reports;
    private final EventColumns columns;
    private final List<Integer> mayLapse;
    private final RowFinder finder;
    private final Tallies tallies;
    private final Spread spread;
    private final BlockEncoder encoder;
    private final BlockShelf blocks;
    private final AtomicReference<FoundRows> last = new AtomicReference<>();
    private final AtomicReference<FoundRows> lastLenient = new AtomicReference<>();

    public IndexedEvents(DataState state) {
        this(state, EventSource.of(state.events()));
    }

    /// @param state its events are ignored
    IndexedEvents(DataState state, EventSource source) {
        this.state = state;
        this.reports = new Reports(state, Reports.lapses(source.all()));
        this.columns = ColumnsReader.read(source, reports);
        this.mayLapse =
                IntStream.range(0, source.size())
                        .filter(number -> source.event(number).isLapsed())
                        .boxed()
                        .toList();
        this.finder = new RowFinder(columns);
        this.tallies = new Tallies(reports);
        this.spread = new Spread(reports);
        this.encoder = new BlockEncoder(state, columns);
        this.blocks = new BlockShelf();
    }

    @Override
    public DataState state() {
        return state;
    }

    @Override
    public Page page(Selection selection, Optional<String> after, int limit) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new IllegalArgumentException("A page holds 1 to 10,000 events: " + limit);
        }
        FoundRows found = findStrictly(selection);
        List<Event> events = new ArrayList<>(Math.min(limit, 100));
        int row = found.next(after.map(id -> rowAfter(id, selection.knownBy())).orElse(0));
        while (row >= 0 && events.size() < limit) {
            events.add(columns.told(row));
            row = found.next(row + 1);
        }
        return new Page(events, row >= 0 ? Optional.of(events.getLast().id()) : Optional.empty());
    }

    @Override
    public Stretch stretch(Selection selection, Optional<PageKey> after, int limit) {
        return stretch(find(selection), after, limit);
    }

    @Override
    public Stretch stretch(RowSet rows, Optional<PageKey> after, int limit) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new IllegalArgumentException("A page holds 1 to 10,000 events: " + limit);
        }
        List<Event> events = new ArrayList<>(Math.min(limit, 100));
        int row = rows.next(after.map(this::rowAfter).orElse(0));
        while (row >= 0 && events.size() < limit) {
            events.add(columns.told(row));
            row = rows.next(row + 1);
        }
        return new Stretch(
                events,
                row >= 0 ? Optional.of(PageKey.of(events.getLast())) : Optional.empty(),
                rows.size());
    }

    @Override
    public int rows() {
        return columns.rows();
    }

    @Override
    public int[] rowsByEvent() {
        return Postings.order(columns.event(), columns.source().size());
    }

    @Override
    public Event told(int row) {
        return columns.told(row);
    }

    @Override
    public RowSet find(Selection selection) {
        return new RowSet(columns.rows(), findLeniently(selection).rows());
    }

    private int rowAfter(PageKey key) {
        Optional<Long> second =
                key.second().isPresent() ? Optional.of(key.second().getAsLong()) : Optional.empty();
        return columns.firstAfter(second, columns.source().lastUpTo(key.id()));
    }

    /// The first row that stands behind the event in the order of pages.
    private int rowAfter(String id, Optional<Instant> knownBy) {
        Event told =
                event(id, knownBy)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "No such event to go on after: " + id));
        return columns.firstAfter(
                told.when().map(time -> time.when().earliest().getEpochSecond()),
                columns.source().numberOf(id));
    }

    @Override
    public Count count(Selection selection) {
        return findStrictly(selection).count(finder.unplaced());
    }

    @Override
    public Histogram histogram(Selection selection, List<Instant> edges) {
        if (edges.size() < 2) {
            throw new IllegalArgumentException("A histogram has at least two edges");
        }
        FoundRows found = findStrictly(selection.atAnyTime());
        List<Map<Category, Integer>> bins = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (!edges.get(i).isBefore(edges.get(i + 1))) {
                throw new IllegalArgumentException("The edges of a histogram ascend");
            }
            int from = columns.firstFrom(RowFinder.roundedUp(edges.get(i)));
            int to = columns.firstFrom(RowFinder.roundedUp(edges.get(i + 1)));
            Map<Category, Integer> counts = new EnumMap<>(Category.class);
            for (Category category : Category.values()) {
                int count = Bits.countBoth(found.rows(), finder.of(category), from, to);
                if (count > 0) {
                    counts.put(category, count);
                }
            }
            bins.add(counts);
        }
        return new Histogram(edges, bins);
    }

    @Override
    public List<FirstReport> spread(Selection selection) {
        return spread.of(told(selection), selection.categories());
    }

    @Override
    public Set<Category> spreading(Selection selection) {
        return Spread.spreading(told(selection), selection.categories());
    }

    @Override
    public Deployment troops(Selection selection) {
        return Deployment.of(told(selection), reports);
    }

    @Override
    public List<Tally> tallies(Selection selection) {
        return tallies.of(told(selection));
    }

    @Override
    public EventBlock block(Selection selection) {
        Selection whole = selection.atAnyTime();
        return blocks.get(whole, () -> encode(whole));
    }

    /// A block that is not remembered.
    EventBlock encode(Selection whole) {
        return encoder.encode(whole.knownBy(), findStrictly(whole));
    }

    @Override
    public List<Event> lapsed(Optional<Instant> knownBy) {
        return mayLapse.stream()
                .map(columns.source()::event)
                .flatMap(event -> reports.told(event, knownBy).stream())
                .filter(Event::isLapsed)
                .toList();
    }

    @Override
    public Optional<Event> event(String id, Optional<Instant> knownBy) {
        int number = columns.source().numberOf(id);
        return number < 0
                ? Optional.empty()
                : reports.told(columns.source().event(number), knownBy);
    }

    private List<Event> told(Selection selection) {
        FoundRows found = findStrictly(selection);
        List<Event> told = new ArrayList<>();
        for (int row = found.next(0); row >= 0; row = found.next(row + 1)) {
            told.add(columns.told(row));
        }
        return told;
    }

    /// A page asks for the same rows several times over: as list, count and figures.
    private FoundRows findStrictly(Selection selection) {
        FoundRows before = last.get();
        if (before != null && before.selection().equals(selection)) {
            return before;
        }
        FoundRows found = finder.find(selection);
        last.set(found);
        return found;
    }

    private FoundRows findLeniently(Selection selection) {
        FoundRows before = lastLenient.get();
        if (before != null && before.selection().equals(selection)) {
            return before;
        }
        FoundRows found = finder.findLeniently(selection);
        lastLenient.set(found);
        return found;
    }
}
