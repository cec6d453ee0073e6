package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.atlas.World;
import org.dateline.gazetteer.Candidate;
import org.dateline.gazetteer.Resolution;
import org.dateline.gazetteer.ResolutionContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences as news of all kinds write them, over the places of the world. A toponym stands with
/// the place that it means; of one that is ambiguous the likeliest counts.
class WorldNewsTest {
    private static Geoparser geoparser;

    @BeforeAll
    static void open() {
        geoparser = new Geoparser(World.gazetteer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WASHINGTON (AP) — Joe Biden said Tuesday that more troops will go to Poland. | WASHINGTON=us:washington Poland=gn:798544
                    OLYMPIA, Wash. — Washington state lawmakers met in Spokane and Seattle. | OLYMPIA=gn:5805687 Wash.=gn:5815135 Washington=gn:5815135 Spokane=gn:5811696 Seattle=gn:5809844
                    TBILISI (Reuters) - Georgia's parliament voted on Tuesday. | TBILISI=ge:tbilisi Georgia=ge
                    ATLANTA — Georgia Gov. Brian Kemp signed a law. | ATLANTA=gn:4180439 Georgia=gn:4197000
                    A man from Paris, Texas, was arrested near Dallas. | Paris=gn:4717560 Texas=gn:4736286 Dallas=gn:4684888
                    Athens, Greece, and Athens, Ga., are twins. | Athens=gn:264371 Greece=gn:390903 Athens=gn:4180386 Ga.=gn:4197000
                    Aberdeen, S.D. — Brown County officials said so. | Aberdeen=gn:5225857 S.D.=gn:5769223 Brown County=adm:us.sd.013
                    RUSSIA LAUNCHES MISSILES AT KYIV, KHARKIV AND LVIV | RUSSIA=ru KYIV=ua:kyiv KHARKIV=gn:706483 LVIV=gn:702550
                    Oil of the Gulf of Mexico reached Mobile, Alabama. | Gulf of Mexico=gulf-of-mexico Mobile=gn:4076598 Alabama=gn:4829764
                    The U.S. Navy left Norfolk, Va., said the U.S. president. | U.S.=us Norfolk=gn:4776222 Va.=gn:6254928 U.S.=us
                    Residents of Newcastle and Sunderland marched to Durham. | Newcastle=gn:2641673 Sunderland=gn:2636531 Durham=gn:2650628
                    He ordered Russia's Vladimir Putin to stop. Hillary Clinton in Wisconsin lost. | Russia=ru Wisconsin=gn:5279468
                    Flights from Toronto's Pearson International Airport were cancelled. | Toronto=gn:6167865 Pearson International Airport=oa:1990
                    Протесты в Жанаозене; из Москвы прибыли войска. | Жанаозене=kz:zhanaozen Москвы=ru:moscow
                    Police in County Tyrone and Greater Manchester arrested three Germans. | County Tyrone=county-tyrone Greater Manchester=greater-manchester Germans=gn:2921044
                    """)
    void toponyms_of_the_news_mean_what_everybody_takes_them_for(String text, String expected) {
        List<String> found =
                geoparser.read(text, ResolutionContext.NONE).toponyms().stream()
                        .map(t -> t.text() + "=" + likeliest(t.resolution()))
                        .toList();
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    private static String likeliest(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved r -> id(r.chosen());
            case Resolution.Ambiguous a -> id(a.candidates().getFirst());
            case Resolution.Unresolved u -> "-";
        };
    }

    private static String id(Candidate candidate) {
        return candidate.place().id();
    }
}
