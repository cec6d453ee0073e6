package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.dateline.query.Mode;
import org.dateline.time.IsoTime;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "dateline.data=target/test-data/map-view")
class MapViewTest extends SpringBrowserlessTest {

    @Test
    void the_list_shows_the_events_of_the_map_with_their_claims() {
        MapView view = open("");
        assertThat(rows(view)).isNotEmpty();
        assertThat(text(view)).contains("Kazakhstan, January 2022").contains("claims");
    }

    @Test
    void the_link_restores_time_and_zone() {
        MapView view =
                open(
                        "situation=kazakhstan-2022&mode=window&from=2022-01-05T00:00%2B06:00&to=2022-01-05T12:00%2B06:00&zone=Asia/Aqtau");
        var context = view.state().context();
        assertThat(context.mode()).isEqualTo(Mode.WINDOW);
        assertThat(IsoTime.write(context.interval().start(), context.zone()))
                .isEqualTo("2022-01-04T23:00+05:00");
        assertThat(context.zone().getId()).isEqualTo("Asia/Aqtau");
    }

    @Test
    void parts_of_a_link_that_were_not_taken_are_told() {
        MapView view = open("at=2022-02-30&colour=red");
        Notice notice = $(Notice.class).single();
        assertThat(notice.isVisible()).isTrue();
        assertThat(text(notice)).contains("2022-02-30").contains("colour").contains("Allowed:");
        assertThat(view.state().context().mode()).isEqualTo(Mode.UNTIL);
    }

    private MapView open(String query) {
        UI.getCurrent().navigate("", QueryParameters.fromString(query));
        return (MapView) UI.getCurrent().getCurrentView();
    }

    private List<NativeButton> rows(Component within) {
        return $(NativeButton.class, within).withClassName("event").all();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
