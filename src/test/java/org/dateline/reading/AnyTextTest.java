package org.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dateline.gazetteer.ResolutionContext;

class AnyTextTest {
    private static Geoparser geoparser;

    @BeforeContainer
    static void open() throws IOException {
        Path folder = Files.createTempDirectory("little");
        geoparser = new Geoparser(LittleWorld.open(folder));
    }

    @Property
    void any_text_is_read_and_toponyms_stand_where_they_say(@ForAll String noise) {
        String text = noise + " in Almaty, " + noise + "Paris, Mo. " + noise;
        int end = 0;
        for (FoundToponym found : geoparser.read(text, ResolutionContext.NONE).toponyms()) {
            assertThat(found.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text());
            end = found.end();
        }
    }
}
