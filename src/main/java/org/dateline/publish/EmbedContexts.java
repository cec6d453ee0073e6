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
import org.dateline.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/// What an embed page shows, from the parameters of its address. As on the page, an address that is
/// partly wrong shows what is right in it.
public final class EmbedContexts {
    private static final Set<String> OWN = Set.of("slider", "snapshot");

    private final Situations situations;
    private final Painter painter;

    public EmbedContexts(Situations situations, Painter painter) {
        this.situations = situations;
        this.painter = painter;
    }

    /// @param context as it was asked for; the request's is pinned to a revision when composed
    record Shown(Events events, MapContext context, SnapshotRequest request, boolean slider) {

        /// Of the embed page, in canonical order.
        String query() {
            return pictureQuery() + (slider ? "" : "&slider=no");
        }

        String pictureQuery() {
            return new ContextQuery(events.state().situation()).write(context);
        }
    }

    List<String> situations() {
        return situations.ids();
    }

    /// Nothing where there is no such situation.
    Optional<Shown> find(Map<String, List<String>> parameters) {
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
        boolean slider = !"no".equals(first(parameters, "slider"));
        return new Shown(events, context, SnapshotRequest.of(context, Layout.SLIDE), slider);
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
                                                "?" + shown.pictureQuery(),
                                                "snapshot/preview.png?" + shown.pictureQuery())
                                        .html());
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}
