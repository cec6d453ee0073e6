package org.dateline.portrayal;

import java.util.List;

/// Who knows what places were called in which years, better than the files of the base map.
public interface NamesOverTime {

    /// Knows nothing.
    NamesOverTime NONE =
            new NamesOverTime() {
                @Override
                public List<BaseLabel.Name> ofTown(String name, double lon, double lat) {
                    return List.of();
                }

                @Override
                public List<BaseLabel.Name> ofArea(String code) {
                    return List.of();
                }
            };

    /// The names of the town of this name at this place, preferred ones first within a language;
    /// none where it is not known.
    ///
    /// @param lon degrees east
    /// @param lat degrees north
    List<BaseLabel.Name> ofTown(String name, double lon, double lat);

    /// The names of a region or country, preferred ones first within a language; none where it is
    /// not known.
    ///
    /// @param code ISO 3166-2 or ISO 3166-1 alpha-3
    List<BaseLabel.Name> ofArea(String code);
}
