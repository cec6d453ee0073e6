package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.event.Category;
import org.dateline.query.Mode;
import org.dateline.time.IsoTime;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/map-view",
            "logging.level.org.dateline.data=error"
        })
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

    @Test
    void the_address_is_written_in_canonical_order() {
        open("zone=Asia/Almaty&panel=spread&at=2022-01-05T14:00%2B06:00&mode=until&colour=red");
        assertThat($(Address.class).single().query())
                .isEqualTo(
                        "situation=kazakhstan-2022&mode=until&at=2022-01-05T14:00%2B06:00"
                                + "&zone=Asia/Almaty&panel=spread");
    }

    @Test
    void figures_say_who_is_not_named_and_what_is_not_marked_as_official() {
        open("panel=figures");
        String lines =
                $(FigureChart.class).all().stream()
                        .map(chart -> chart.getElement().getProperty("lines", ""))
                        .collect(java.util.stream.Collectors.joining());
        assertThat(lines).contains("not attributed").doesNotContain("own words");
        assertThat($(FigureChart.class).all())
                .extracting(chart -> chart.getElement().getProperty("summary", ""))
                .anyMatch(summary -> summary.contains("no figure marked as official"));
    }

    @Test
    void almaty_opens_with_all_its_claims_about_deaths_together() {
        MapView view = open("open=place:kz:almaty");
        PlaceDetail detail = $(PlaceDetail.class).single();
        assertThat(text(detail)).contains("Almaty", "Алматы", "claims");
        assertThat($(FigureChart.class, detail).all()).isNotEmpty();
        assertThat(view.state().opened()).contains(new Opened.OfPlace("kz:almaty"));
    }

    @Test
    void an_event_shows_its_claims_with_who_says_so_and_where_we_read_it() {
        open("open=event:protests-begin");
        String text = text($(EventDetail.class).single());
        assertThat(text)
                .contains("Zhanaozen", "VICE News", "publisher inferred", "4 claims")
                .contains("Reports disagree about when this happened.");
    }

    @Test
    void a_chosen_row_opens_the_event_and_back_leads_to_the_list() {
        MapView view = open("");
        test(rows(view).getFirst()).click();
        assertThat($(EventDetail.class).all()).hasSize(1);
        test($(NativeButton.class).withClassName("back").single()).click();
        assertThat($(EventDetail.class).all()).isEmpty();
        assertThat(view.state().opened()).isEmpty();
    }

    @Test
    void known_by_hides_what_was_reported_later() {
        int all = rows(open("")).size();
        int early = rows(open("known=2022-01-06T12:00%2B06:00")).size();
        assertThat(early).isPositive().isLessThan(all);
    }

    @Test
    void a_filter_that_matches_nothing_says_so_and_leads_back() {
        MapView view = open("q=xyzzy");
        assertThat(rows(view)).isEmpty();
        assertThat(text(view)).contains("No event here at this time.");
        test($(NativeButton.class).withText("Clear the filters").single()).click();
        assertThat(rows(view)).isNotEmpty();
        assertThat(view.state().context().text()).isEmpty();
    }

    @Test
    void the_spread_begins_in_zhanaozen_and_names_the_troops() {
        MapView view = open("panel=spread");
        assertThat(text($(SpreadPanel.class).single())).contains("Zhanaozen", "VICE News");
        assertThat(text($(TroopLane.class).single())).contains("Request");
        assertThat(view.state().tab()).isEqualTo(Tab.SPREAD);
    }

    @Test
    void the_tray_tells_what_cannot_be_placed_or_dated() {
        open("open=tray");
        assertThat(text($(TrayDetail.class).single())).contains("without a date");
    }

    @Test
    void a_place_that_is_not_there_is_told() {
        open("open=place:kz:atlantis");
        assertThat(text($(Notice.class).single())).contains("kz:atlantis");
    }

    @Test
    void a_snapshot_is_asked_for_by_the_context_that_the_page_shows_and_its_revision() {
        open("at=2022-01-05T14:00%2B06:00&bbox=66,42,80,50&panel=spread&open=tray");
        assertThat($(SnapshotDialog.class).single().getQuery())
                .matches(
                        "situation=kazakhstan-2022&revision=\\d+&mode=until"
                                + "&at=2022-01-05T14:00%2B06:00&bbox=66,42,80,50&zone=Asia/Almaty");
    }

    @Test
    void the_snapshot_follows_every_change_of_the_page() {
        MapView view = open("");
        view.go(
                view.state()
                        .with(
                                view.state()
                                        .context()
                                        .filtered(
                                                Set.of(Category.CLASH),
                                                Set.of(),
                                                Set.of(),
                                                Optional.of("Алматы"))));
        assertThat($(SnapshotDialog.class).single().getQuery())
                .contains("&category=clash&q=%D0%90")
                .doesNotContain("bbox");
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
