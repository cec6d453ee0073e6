package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.geo.Extent;
import org.dateline.portrayal.Wording;
import org.dateline.query.Events;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HtmlWriterTest {
    private static final String NASTY =
            "</script><script>alert(1)</script> ]]> <!-- <img src=x onerror=alert(1)> \"'& "
                    + SampleSlides.KAZAKH;
    private static Events events;
    private static Snapshot snapshot;
    private static String page;

    @BeforeAll
    static void write() {
        var painter = Shipped.painter();
        events = Shipped.events();
        var context =
                Shipped.until(events, "2022-01-06T12:00:00Z", new Extent(46, 40, 88, 56), "en");
        var edits = new Wording.Edits(Optional.of(NASTY), Optional.of(NASTY), Optional.of(NASTY));
        snapshot = painter.compose(SnapshotRequest.of(context, Layout.SLIDE).with(edits), events);
        var writer = new HtmlWriter(painter, "start('<!-- </script> ]]>');");
        page = new String(writer.write(snapshot, events), StandardCharsets.UTF_8);
        assertThat(new String(writer.write(snapshot, events), StandardCharsets.UTF_8))
                .isEqualTo(page);
    }

    @Test
    void text_from_people_stays_text_and_nothing_ends_a_script_too_early() {
        assertThat(page.split("<script", -1)).hasSize(3);
        assertThat(page.split("</script", -1)).hasSize(3);
        assertThat(page).doesNotContain("<img", "]]>", "<!--");
        assertThat(page)
                .contains(
                        "<h1>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &lt;!--");
        assertThat(page).contains(SampleSlides.KAZAKH);
    }

    @Test
    void only_the_script_of_the_page_itself_may_run_and_nothing_may_be_loaded() throws Exception {
        var found = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256")
                        .digest(found.group(1).getBytes(StandardCharsets.UTF_8));

        assertThat(page)
                .contains("default-src 'none'; script-src 'sha256-")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void the_contents_hold_the_block_the_base_map_and_every_placed_claim() throws Exception {
        var found = Pattern.compile("id=\"contents\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        var contents = new JsonMapper().readTree(found.group(1));
        byte[] packed = Base64.getDecoder().decode(contents.at("/files/inside:block").asString());
        byte[] block =
                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))
                        .readAllBytes();

        assertThat(block)
                .isEqualTo(
                        events.block(
                                        new org.dateline.query.Selection(
                                                Optional.empty(),
                                                Optional.empty(),
                                                org.dateline.query.Mode.UNTIL,
                                                java.util.Set.of(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                java.util.Set.of(),
                                                java.util.Set.of()))
                                .bytes());
        assertThat(contents.path("files").propertyNames())
                .contains(
                        "inside:basemap/world",
                        "inside:basemap/coarse",
                        "inside:basemap/full",
                        "inside:basemap/labels");
        assertThat(contents.path("events").toString())
                .contains(snapshot.depiction().drawn().getFirst().claims().getFirst().says());
    }
}
