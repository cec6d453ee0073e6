package org.dateline.snapshot;

import java.util.List;
import java.util.Optional;

/// What stands on one slide; every word of it can be edited there.
sealed interface Slide {

    Text words();

    List<LegendRow> legend();

    /// @param title what was found
    /// @param period when, with the zone, and as known by when
    /// @param sources who reported it, short
    /// @param fine credits, disclaimer, data revision and link
    /// @param more that all figures stand in the notes
    /// @param notes what the speaker has at hand: the full words and citations, a paragraph each
    record Text(
            String title,
            String period,
            String caption,
            String sources,
            String fine,
            String more,
            List<String> notes) {
        public Text {
            notes = List.copyOf(notes);
        }
    }

    /// One map with its caption, figures and legend beside it.
    record OneMap(
            Text words, Illustration map, List<LegendRow> legend, Optional<Block.Figures> figures)
            implements Slide {
        public OneMap {
            legend = List.copyOf(legend);
        }
    }

    /// A small map for each day.
    record SmallMultiples(Text words, List<Panel> panels, List<LegendRow> legend) implements Slide {
        public SmallMultiples {
            panels = List.copyOf(panels);
            legend = List.copyOf(legend);
            if (panels.isEmpty() || panels.size() > SlideGrid.MOST) {
                throw new SnapshotRefused("days", "1 to " + SlideGrid.MOST + " maps on a slide");
            }
        }
    }

    /// @param label the day and what it counts
    record Panel(String label, Illustration map) {}
}
