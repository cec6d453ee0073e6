package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedGazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.open(Path.of("geodata/gazetteer"));

    @Test
    void nothing_in_the_shipped_files_is_rejected() {
        assertThat(gazetteer.rejected()).isEmpty();
    }

    @Test
    void a_city_is_found_in_all_scripts_and_spellings() {
        for (String name : new String[] {"Zhanaozen", "Жаңаөзен", "Janaozen", "Zhaңaөzen"}) {
            assertThat(gazetteer.resolve(name, ResolutionContext.NONE))
                    .isInstanceOfSatisfying(
                            Resolution.Resolved.class,
                            r -> assertThat(r.chosen().place().id()).isEqualTo("kz:zhanaozen"));
        }
    }
}
