package org.dateline.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void files_that_a_collection_links_to_hold_all_of_it() throws Exception {
        String page = door.get("/collections/kazakhstan-2022_events?f=html").body();
        Matcher links =
                Pattern.compile("href=\"([^\"]*f=(jsonfg|json|csv|kml|gpkg)[^\"]*)\"")
                        .matcher(page);
        Map<String, String> files = new HashMap<>();
        while (links.find()) {
            files.putIfAbsent(links.group(2), links.group(1).replace("&amp;", "&"));
        }
        assertThat(files).hasSize(5);
        String root = door.base();
        assertThat(Asked.ids(door.json(files.get("json").replace(root, "")))).hasSize(63);
        String kml = door.get(files.get("kml").replace(root, "")).body();
        assertThat(kml.split("<Placemark", -1)).hasSize(64);
        assertThat(files.get("gpkg")).doesNotContain("limit");
        assertThat(page).contains("up to 10,000 features");
    }

    @Test
    void a_page_of_what_is_asked_links_to_all_that_is_found_as_files() throws Exception {
        String page = door.get(ITEMS + "?f=html&category=protest&limit=2").body();
        assertThat(page)
                .contains("All ")
                .contains("?category=protest&amp;f=csv&amp;limit=10000\"")
                .contains("?category=protest&amp;f=gpkg\"");
    }

    @ParameterizedTest
    @CsvSource({"csv,csv", "kml,kml", "json,geojson", "jsonfg,fg.json"})
    void a_file_is_named_after_its_collection(String format, String ending) throws Exception {
        assertThat(door.get(ITEMS + "?f=" + format).headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"kazakhstan-2022_events." + ending + "\"");
    }

    @Test
    void a_page_is_no_file() throws Exception {
        assertThat(door.get(ITEMS + "?f=html").headers().firstValue("Content-Disposition"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "claims", "reports", "places", "movements"})
    void what_a_form_shows_while_it_is_empty_finds_features(String type) throws Exception {
        for (String situation : List.of("kazakhstan-2022", "conformance")) {
            String items = "/collections/" + situation + "_" + type + "/items";
            String form = door.get(items + "?f=html").body();
            Matcher fields =
                    Pattern.compile("<input name=\"(\\w+)\" value=\"\" placeholder=\"([^\"]+)\"")
                            .matcher(form);
            int count = 0;
            while (fields.find()) {
                count++;
                String example = fields.group(2).replace("&#39;", "'").replace("&gt;", ">");
                String asked = items + "?" + fields.group(1) + "=" + Asked.encode(example);
                boolean foreign =
                        fields.group(1).equals("filter") && situation.equals("conformance");
                int least = foreign || fields.group(1).equals("known") ? 0 : 1;
                assertThat(Asked.ids(door.json(asked)).size())
                        .as(asked)
                        .isGreaterThanOrEqualTo(least);
            }
            assertThat(count).isEqualTo(5);
        }
    }

    @Test
    void an_example_of_a_box_lies_where_the_collection_does() throws Exception {
        assertThat(door.get("/collections/conformance_places/items?f=html").body())
                .doesNotContain("46,40,88,56");
        assertThat(door.get(ITEMS + "?f=html").body())
                .contains("placeholder=\"2022-01-")
                .doesNotContain("placeholder=\"19");
    }

    @Test
    void sources_and_licences_are_a_link_away() throws Exception {
        String about = door.base() + "/data?situation=kazakhstan-2022";
        for (String page : List.of("/collections/kazakhstan-2022_events", ITEMS)) {
            assertThat(door.get(page + "?f=html").body())
                    .contains("<a href=\"" + about + "\">Sources and licences: About the data</a>");
        }
        assertThat(Asked.link(door.json(ITEMS), "license")).isEqualTo(about);
    }

    @Test
    void a_page_says_how_many_have_no_date_and_leaves_them_out_if_wished() throws Exception {
        String items = "/collections/kazakhstan-2022_claims/items";
        String asked = "?f=html&datetime=2022-01-05&limit=1";
        String page = door.get(items + asked).body();
        Matcher link = Pattern.compile("have no date.*?<a href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).as(page).isTrue();
        String without = link.group(1).replace("&amp;", "&").replace(door.base(), "");
        assertThat(door.get(without).body()).doesNotContain("no date");
        long all = door.json(items + "?datetime=2022-01-05").path("numberMatched").asLong();
        long dated = door.json(without.replace("f=html", "f=json")).path("numberMatched").asLong();
        assertThat(page).contains(">" + (all - dated) + " of these have no date");
        assertThat(door.get(items + "?f=html").body()).doesNotContain("no date");
        String json = Asked.encode("{\"op\":\"=\",\"args\":[1,1]}");
        String both = door.get(items + asked + "&filter-lang=cql2-json&filter=" + json).body();
        Matcher second = Pattern.compile("have no date.*?<a href=\"([^\"]+)\"").matcher(both);
        assertThat(second.find()).isTrue();
        String kept = second.group(1).replace("&amp;", "&").replace(door.base(), "");
        assertThat(door.json(kept.replace("f=html", "f=json")).path("numberMatched").asLong())
                .isEqualTo(dated);
    }

    @Test
    void a_collection_leads_to_what_there_is_of_its_situation() throws Exception {
        String page = door.get("/collections/kazakhstan-2022_claims?f=html").body();
        for (String path :
                List.of(
                        "/changes/kazakhstan-2022",
                        "/collections/kazakhstan-2022/map",
                        "/export/kazakhstan-2022.gpkg")) {
            assertThat(page).contains("<a href=\"" + door.base() + path + "\">");
            assertThat(door.get(path).statusCode()).isEqualTo(200);
        }
        assertThat(door.get("/open-data?f=html").body()).contains("For a map Events");
    }
}
