package org.dateline.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Events;
import org.dateline.query.Situations;
import org.dateline.snapshot.Layout;
import org.dateline.snapshot.Painter;
import org.dateline.snapshot.Snapshot;
import org.dateline.snapshot.SnapshotId;
import org.dateline.snapshot.SnapshotRequest;
import org.dateline.snapshot.Tone;
import org.jspecify.annotations.Nullable;

/// What an embed page shows, from the parameters of its address. As on the page, an address that is
/// partly wrong shows what is right in it.
public final class EmbedContexts {
    private static final Set<String> OWN = Set.of("slider", "snapshot");

    private final Situations situations;
    private final Painter painter;
    private final KeptSnapshots kept;
    private final Commissions commissions;

    public EmbedContexts(
            Situations situations, Painter painter, KeptSnapshots kept, Commissions commissions) {
        this.situations = situations;
        this.painter = painter;
        this.kept = kept;
        this.commissions = commissions;
    }

    /// @param context as it was asked for; the request's is pinned to a revision when composed
    /// @param snapshot id of the kept snapshot whose map and words are shown
    record Shown(
            Events events,
            MapContext context,
            SnapshotRequest request,
            Optional<String> snapshot,
            boolean slider) {

        /// Of the embed page, in canonical order.
        String query() {
            return contextQuery()
                    + snapshot.map(id -> "&snapshot=" + id).orElse("")
                    + (slider ? "" : "&slider=no");
        }

        /// Of a PNG of 1280 × 720 pixels, below the application's address.
        String picture() {
            return snapshot.map(id -> "snapshot/" + id + ".png")
                    .orElseGet(() -> "snapshot/preview.png?" + contextQuery());
        }

        String contextQuery() {
            return new ContextQuery(events.state().situation()).write(context);
        }
    }

    List<String> situations() {
        return situations.ids();
    }

    /// A kept snapshot says all by itself, but for theme and slider. Nothing where there is no such
    /// situation.
    Optional<Shown> find(Map<String, List<String>> parameters) {
        Optional<Shown> snapshot =
                Optional.ofNullable(first(parameters, "snapshot"))
                        .filter(SnapshotId::isOne)
                        .flatMap(kept::find)
                        .flatMap(commissions::read)
                        .map(commission -> shown(commission, parameters));
        return snapshot.isPresent() ? snapshot : contextOf(parameters);
    }

    private static Shown shown(Commission commission, Map<String, List<String>> parameters) {
        var query = new ContextQuery(commission.situation());
        MapContext of = commission.request().context();
        MapContext.Theme asked = query.read(parameters, OWN).context().theme();
        boolean dark = commission.request().tone() == Tone.DARK && asked == MapContext.Theme.AUTO;
        return new Shown(
                commission.events(),
                of.with(dark ? MapContext.Theme.DARK : asked),
                SnapshotRequest.of(of, Layout.SLIDE).with(commission.request().edits()),
                Optional.of(commission.id()),
                slider(parameters));
    }

    private Optional<Shown> contextOf(Map<String, List<String>> parameters) {
        List<String> ids = situations.ids();
        String asked = first(parameters, "situation");
        String id = asked == null && !ids.isEmpty() ? ids.getFirst() : String.valueOf(asked);
        return situations.newest(id).map(newest -> shown(newest, parameters));
    }

    private Shown shown(Events newest, Map<String, List<String>> parameters) {
        var situation = newest.state().situation();
        MapContext context = new ContextQuery(situation).read(parameters, OWN).context();
        Events events =
                context.revision().isEmpty()
                        ? newest
                        : situations
                                .at(situation.id(), context.revision().getAsLong())
                                .orElse(newest);
        return new Shown(
                events,
                context,
                SnapshotRequest.of(context, Layout.SLIDE),
                Optional.empty(),
                slider(parameters));
    }

    private static boolean slider(Map<String, List<String>> parameters) {
        return !"no".equals(first(parameters, "slider"));
    }

    Snapshot compose(Shown shown) {
        return painter.compose(shown.request(), shown.events());
    }

    /// Elements for the head of the application's own page, which shows the same context.
    ///
    /// @param home absolute address of the application, with a slash at the end
    public Optional<String> tagsOfPage(Map<String, List<String>> parameters, String home) {
        return find(parameters)
                .map(
                        shown ->
                                new ShareTags(
                                                compose(shown),
                                                home,
                                                "?" + shown.contextQuery(),
                                                shown.picture())
                                        .html());
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}
