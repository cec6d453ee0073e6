package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dateline.event.Event;
import org.dateline.portrayal.MapContext;
import org.dateline.query.Events;
import org.dateline.query.Mode;
import org.dateline.time.Interval;
import org.jspecify.annotations.Nullable;

/// Makes films of the period that a map context spans: everything reported until the moment of each
/// picture, as the slider plays it, with date, legend and credits in the picture.
public final class Reel {
    private static final int MILLIS_LAST = 3000;

    private final Painter painter;
    private final MapPictures pictures;

    public Reel(Painter painter) {
        this.painter = painter;
        this.pictures = new MapPictures(painter);
    }

    /// @throws SnapshotRefused if the period has more pictures than a film may have
    /// @throws FilmStopped if `progress` says so
    public byte[] gif(SnapshotRequest request, Events events, FilmPace pace, Progress progress) {
        return GifWriter.write(film(request, events, pace), progress);
    }

    /// @throws SnapshotRefused if the period has more pictures than a film may have
    /// @throws FilmStopped if `progress` says so
    public byte[] mp4(SnapshotRequest request, Events events, FilmPace pace, Progress progress) {
        return Mp4Writer.write(film(request, events, pace), progress);
    }

    private Film film(SnapshotRequest request, Events events, FilmPace pace) {
        Interval period = period(request.context(), events);
        List<Instant> instants = pace.instants(period);
        var shots = new Shots(request, events, pace, period, instants);
        return new Film(instants.size(), pace.millisEach(), MILLIS_LAST, shots::picture);
    }

    /// A moment is played up to; everything else from its start to its end.
    private static Interval period(MapContext context, Events events) {
        Interval all = events.state().situation().period();
        Interval asked = context.interval();
        return context.mode() == Mode.MOMENT && asked.start().isAfter(all.start())
                ? new Interval(all.start(), asked.start())
                : asked;
    }

    /// The pictures of one film; keeps the map as long as nothing on it changes.
    private final class Shots {
        private final SnapshotRequest request;
        private final Events events;
        private final FilmPace pace;
        private final Interval period;
        private final List<Instant> instants;

        /// That of the whole film, on each of its pictures.
        private final String id;

        private final FilmFrame frame;
        private final List<LegendRow> legend;
        private @Nullable BufferedImage map;
        private List<Event> drawn = List.of();
        private @Nullable LocalDate day;

        Shots(
                SnapshotRequest request,
                Events events,
                FilmPace pace,
                Interval period,
                List<Instant> instants) {
            this.request = request;
            this.events = events;
            this.pace = pace;
            this.period = period;
            this.instants = instants;
            this.id = painter.compose(request, events).id();
            this.frame = new FilmFrame(painter, request.tone(), pace.widthPx());
            Snapshot last = snapshot(instants.size() - 1);
            this.legend =
                    Slides.legend(
                            last.depiction(), painter.symbology(), Palette.of(request.tone()));
        }

        private Snapshot snapshot(int index) {
            MapContext until =
                    Days.at(
                            request.context(),
                            request.context().mode() == Mode.WINDOW ? Mode.WINDOW : Mode.UNTIL,
                            new Interval(period.start(), instants.get(index)));
            Snapshot composed =
                    painter.compose(
                            new SnapshotRequest(
                                    until,
                                    Layout.MAP,
                                    FilmFrame.MAP,
                                    request.tone(),
                                    request.projection(),
                                    request.edits()),
                            events);
            return new Snapshot(
                    id,
                    composed.request(),
                    composed.situation(),
                    composed.depiction(),
                    composed.wording(),
                    composed.credits());
        }

        BufferedImage picture(int index) {
            Snapshot snapshot = snapshot(index);
            Instant end = instants.get(index).minusSeconds(1);
            LocalDate now = end.atZone(request.context().zone()).toLocalDate();
            BufferedImage shown = map;
            if (shown == null || !now.equals(day) || !snapshot.depiction().drawn().equals(drawn)) {
                shown =
                        pictures.paint(
                                snapshot,
                                FilmFrame.MAP,
                                new Resolution(96 * pace.widthPx() / FilmFrame.WIDTH));
            }
            map = shown;
            drawn = snapshot.depiction().drawn();
            day = now;
            double part = (index + 1.0) / instants.size();
            return frame.paint(shown, snapshot, legend, part);
        }
    }
}
