package org.dateline.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.event.Situation;
import org.dateline.portrayal.ContextQuery;
import org.dateline.portrayal.ContextRefused;
import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.StrictContext;
import org.dateline.portrayal.Wording;
import org.dateline.snapshot.Layout;
import org.dateline.snapshot.MapProjection;
import org.dateline.snapshot.Size;
import org.dateline.snapshot.SnapshotRefused;
import org.dateline.snapshot.SnapshotRequest;
import org.dateline.snapshot.Tone;

/// The written form of a snapshot request: the map context's own parameters, then layout, tone,
/// projection, size and edited words. One form for addresses, the command line and the kept
/// requests; `read(write(request))` is the same request.
///
/// Reading is strict, unlike that of the map's own address: who wants to cite a picture must not
/// get another one than asked for.
public final class SnapshotQuery {
    private static final List<String> OWN =
            List.of("layout", "tone", "projection", "width", "height", "title", "caption", "alt");

    /// All parameters in canonical order.
    public static final List<String> PARAMETERS = all();

    private final ContextQuery context;
    private final Situation situation;

    public SnapshotQuery(Situation situation) {
        this.situation = situation;
        this.context = new ContextQuery(situation);
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>(ContextQuery.PARAMETERS);
        names.addAll(OWN);
        return List.copyOf(names);
    }

    /// @param parameters decoded
    /// @throws SnapshotRefused if a parameter is unknown, repeated, malformed or out of bounds
    public SnapshotRequest read(Map<String, List<String>> parameters) {
        var own = new Parameters(parameters);
        own.only(PARAMETERS);
        MapContext read = context(parameters);
        Layout layout = own.word("layout", Layout::ofCode, Layout.allowed()).orElse(Layout.SLIDE);
        return new SnapshotRequest(
                read,
                layout,
                Size.of(layout, side(own, "width"), side(own, "height")),
                own.word("tone", Tone::ofCode, Tone.allowed()).orElse(Tone.LIGHT),
                own.word("projection", MapProjection::ofCode, MapProjection.allowed())
                        .orElse(MapProjection.WEB_MERCATOR),
                new Wording.Edits(own.text("title"), own.text("caption"), own.text("alt")));
    }

    private static OptionalInt side(Parameters own, String name) {
        return own.whole(name, "200 to 4096").map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private MapContext context(Map<String, List<String>> parameters) {
        try {
            return new StrictContext(situation).read(parameters, Set.copyOf(OWN));
        } catch (ContextRefused refused) {
            throw new SnapshotRefused(refused.parameter(), refused.allowed());
        }
    }

    /// The canonical query string, without a question mark, in ASCII.
    public String write(SnapshotRequest request) {
        return parameters(request).entrySet().stream()
                .map(e -> e.getKey() + "=" + ContextQuery.encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// The same as [#write], not encoded.
    public Map<String, String> parameters(SnapshotRequest request) {
        Map<String, String> written = new LinkedHashMap<>(context.parameters(request.context()));
        written.put("layout", request.layout().code());
        written.put("tone", request.tone().code());
        written.put("projection", request.projection().code());
        if (request.layout() == Layout.MAP) {
            written.put("width", Long.toString(Math.round(request.size().width())));
            written.put("height", Long.toString(Math.round(request.size().height())));
        }
        request.edits().title().ifPresent(t -> written.put("title", t));
        request.edits().caption().ifPresent(t -> written.put("caption", t));
        request.edits().alternative().ifPresent(t -> written.put("alt", t));
        return written;
    }

    /// The canonical query string of the map context alone.
    String writeContext(SnapshotRequest request) {
        return context.write(request.context());
    }
}
