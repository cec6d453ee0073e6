package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Adler32;
import javax.imageio.ImageIO;
import org.dateline.geo.Extent;
import org.dateline.geo.Geodesics;
import org.dateline.portrayal.Symbology;
import org.dateline.portrayal.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterPartsTest {
    private static final Fonts FONTS = new Fonts();

    @ParameterizedTest
    @EnumSource(
            value = Face.class,
            names = {"REGULAR", "SEMIBOLD", "ITALIC"})
    void every_face_has_all_kazakh_letters(Face face) {
        SetText set = FONTS.set("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё Mañana “5 %” → −", new Lettering(face, 10));

        assertThat(set.runs()).hasSize(1).allMatch(r -> r.face() == face);
    }

    @Test
    void letters_are_kerned() {
        Lettering text = Lettering.regular(100);

        assertThat(FONTS.width("AV", text))
                .isLessThan(FONTS.width("A", text) + FONTS.width("V", text) - 1);
    }

    @Test
    void arabic_is_joined_and_runs_from_right_to_left() {
        SetText set = FONTS.set("سلام", Lettering.regular(12));

        assertThat(set.runs()).hasSize(1).allMatch(r -> r.face() == Face.FALLBACK);
        assertThat(set.runs().getFirst().letters()).isEqualTo("\uFEE1\uFEFC\uFEB3");
        assertThat(set.text()).isEqualTo("سلام");
    }

    @Test
    void what_no_face_has_becomes_a_box() {
        assertThat(FONTS.set("漢", Lettering.regular(12)).runs().getFirst().letters())
                .isEqualTo("□");
    }

    @Test
    void a_png_holds_the_pixels_that_were_painted() throws IOException {
        var image = new BufferedImage(700, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            image.setRGB(random.nextInt(700), random.nextInt(900), random.nextInt(1 << 24));
        }

        byte[] png = PngWriter.write(image, 300, Map.of("Title", "Жаңаөзен"));

        var read = ImageIO.read(new ByteArrayInputStream(png));
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 700; x++) {
                assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
            }
        }
    }

    @Test
    void checksums_of_strips_join_to_the_checksum_of_the_whole() {
        byte[] bytes = new byte[200_000];
        new Random(2).nextBytes(bytes);
        Adler32 whole = new Adler32();
        whole.update(bytes);
        Adler32 first = new Adler32();
        first.update(bytes, 0, 70_001);
        Adler32 second = new Adler32();
        second.update(bytes, 70_001, bytes.length - 70_001);

        assertThat(PngWriter.joined(first.getValue(), second.getValue(), bytes.length - 70_001))
                .isEqualTo(whole.getValue());
    }

    @Test
    void every_sign_fills_its_box_and_no_more() {
        for (Symbology.Sign sign : Symbology.shipped().signs()) {
            Rectangle2D bounds = SignPath.read(sign.path()).getBounds2D();

            assertThat(new Rectangle2D.Double(-10.01, -10.01, 20.02, 20.02).contains(bounds))
                    .as(sign.category() + " " + bounds)
                    .isTrue();
            assertThat(bounds.getWidth()).isGreaterThan(12);
        }
    }

    @Test
    void labels_never_overlap() {
        LabelRoom room = new LabelRoom(new Rectangle2D.Double(0, 0, 800, 500));
        Random random = new Random(3);
        List<Rectangle2D> given = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            var at = new Point2D.Double(random.nextDouble(800), random.nextDouble(500));
            room.beside(at, 6, 20 + random.nextDouble(80), 16).ifPresent(given::add);
        }

        assertThat(given).hasSizeGreaterThan(50);
        for (int i = 0; i < given.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(given.get(i).intersects(given.get(k))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MapProjection.class)
    void the_scale_bar_is_true_at_the_latitude_in_the_middle(MapProjection projection) {
        Extent extent = new Extent(46, 40, 88, 56);
        var box = new Rectangle2D.Double(10, 20, 900, 500);
        Frame frame = new Frame(projection.fittedTo(extent), extent, box);

        double metresPerUnit = frame.metresPerUnit(box.getCenterX(), box.getCenterY());

        double measured =
                Geodesics.metres(
                        frame.under(box.getCenterX() - 50, box.getCenterY()),
                        frame.under(box.getCenterX() + 50, box.getCenterY()));
        assertThat(100 * metresPerUnit / measured).isCloseTo(1, within(0.002));
        assertThat(frame.window().west()).isLessThan(46.5);
        assertThat(frame.window().north()).isGreaterThan(55.5);
    }

    @Test
    void hatching_stays_inside_its_area() {
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(new Rectangle2D.Double(10, 10, 100, 80), false);
        ring.append(new Rectangle2D.Double(40, 30, 20, 20), false);
        Path2D lines = Hatch.lines(ring, new Rectangle2D.Double(0, 0, 200, 200), 7);

        double[] c = new double[6];
        double x = 0;
        double y = 0;
        int segments = 0;
        for (var i = lines.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(c) == java.awt.geom.PathIterator.SEG_LINETO) {
                segments++;
                assertThat(ring.contains((x + c[0]) / 2, (y + c[1]) / 2)).isTrue();
            }
            x = c[0];
            y = c[1];
        }
        assertThat(segments).isGreaterThan(20);
    }

    @Test
    void the_id_stands_for_words_and_layout_but_not_for_the_theme_of_a_page() {
        var events = January.events();
        var context =
                Shipped.until(events, "2022-01-06T12:00:00Z", new Extent(46, 40, 88, 56), "en");
        var request = SnapshotRequest.of(context, Layout.SLIDE);
        var situation = January.situation();
        String id = SnapshotId.of(request, situation, 7);

        assertThat(id).matches("[0-9a-hjkmnp-tv-z]{16}");
        assertThat(SnapshotId.of(request, situation, 8)).isNotEqualTo(id);
        assertThat(SnapshotId.of(request.with(Tone.DARK), situation, 7)).isNotEqualTo(id);
        var edited =
                new Wording.Edits(
                        java.util.Optional.of("x"),
                        java.util.Optional.empty(),
                        java.util.Optional.empty());
        assertThat(SnapshotId.of(request.with(edited), situation, 7)).isNotEqualTo(id);
        assertThat(SnapshotId.of(request.with(SnapshotId.pinned(context, 7)), situation, 7))
                .isEqualTo(id);
    }
}
