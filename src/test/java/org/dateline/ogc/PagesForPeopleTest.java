package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a browser without a script sends and gets.
@OpenDoor
class PagesForPeopleTest {
    private static final String ITEMS = "/collections/kazakhstan-2022_events/items";
    @LocalServerPort private int port;
    private Asked door = new Asked(0);

    @BeforeEach
    void open() {
        door = new Asked(port);
    }

    @Test
    void fields_of_the_form_that_were_left_empty_are_not_given() throws Exception {
        String empty = "&bbox=&datetime=&known=&limit=&filter=";
        assertThat(door.get(ITEMS + "?f=html" + empty).body()).contains("10 of 63");
        String filter = Asked.encode("category = 'protest'");
        assertThat(door.get(ITEMS + "?f=html" + empty + filter).statusCode()).isEqualTo(200);
        assertThat(door.get(ITEMS + "?f=json" + empty).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS + "?f=html&filter=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                ITEMS + "?f=html&limit=many",
                ITEMS + "?f=html&colour=%3Cscript%3E",
                "/collections/nowhere_events?f=html",
                ITEMS + "/nothing?f=html"
            })
    void a_mistake_is_told_on_a_page_with_what_is_allowed(String path) throws Exception {
        HttpResponse<String> page = door.get(path);
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("Not taken as asked", "<li>")
                .doesNotContain("<img", "<script");
    }

    @Test
    void nothing_found_is_said_with_the_way_back() throws Exception {
        String page = door.get(ITEMS + "?f=html&category=nothing").body();
        assertThat(page)
                .contains("Nothing matches", ITEMS + "?f=html\"")
                .doesNotContain("<svg", "<table");
    }

    @Test
    void a_time_reads_as_people_say_it_and_stands_in_edtf_below() throws Exception {
        String item = door.get(ITEMS + "/presidential-residence-almaty?f=html").body();
        assertThat(item).contains(">about 5 January 2022<", ">2022-01-05~<");
        assertThat(door.get(ITEMS + "?f=html&limit=100").body())
                .contains("<td>about 5 January 2022</td>");
    }

    @Test
    void days_of_two_zones_joined_name_no_day_that_no_claim_names() throws Exception {
        String page = door.get(ITEMS + "/protests-begin?f=html").body();
        assertThat(page)
                .contains("1 or 2 January 2022", "2022-01-01/2022-01-02")
                .doesNotContain("between 1 and 3 January", "2022-01-03T");
        assertThat(door.get(ITEMS + "/protests-begin?f=json").body())
                .contains("\"when\":\"2022-01-01/2022-01-02\"", "\"end\":\"2022-01-02T19:00:00Z\"");
    }

    @Test
    void ids_of_other_features_lead_to_them() throws Exception {
        String claim =
                door.get("/collections/kazakhstan-2022_claims/items/dm-csto-sent?f=html").body();
        for (String path : new String[] {"_events/items/csto-dispatch", "_places/items/kz"}) {
            String address = "/collections/kazakhstan-2022" + path + "?f=html";
            assertThat(claim).contains(address);
            assertThat(door.get(address).statusCode()).isEqualTo(200);
        }
    }
}
