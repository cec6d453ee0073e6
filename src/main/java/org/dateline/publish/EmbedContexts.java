package org.dateline.publish;

import java.util.LinkedHashMap;
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
import org.springframework.util.MultiValueMap;

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
    Optional<Shown> find(MultiValueMap<String, String> parameters) {
        List<String> ids = situations.ids();
        String asked = parameters.getFirst("situation");
        String id = asked == null && !ids.isEmpty() ? ids.getFirst() : String.valueOf(asked);
        return situations.newest(id).map(newest -> shown(newest, parameters));
    }

    private Shown shown(Events newest, MultiValueMap<String, String> parameters) {
        Map<String, List<String>> given = new LinkedHashMap<>(parameters);
        var situation = newest.state().situation();
        MapContext context = new ContextQuery(situation).read(given, OWN).context();
        Events events =
                context.revision().isEmpty()
                        ? newest
                        : situations
                                .at(situation.id(), context.revision().getAsLong())
                                .orElse(newest);
        boolean slider = !"no".equals(parameters.getFirst("slider"));
        return new Shown(events, context, SnapshotRequest.of(context, Layout.SLIDE), slider);
    }

    Snapshot compose(Shown shown) {
        return painter.compose(shown.request(), shown.events());
    }
}
