package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;

class FilmWriterTest {
    private static final Progress ON = (done, of) -> true;

    /// A picture on which a disc appears in each frame, as signs appear on a map.
    private static Film film(int frames, int width, int height) {
        return new Film(
                frames,
                200,
                1000,
                i -> {
                    BufferedImage picture = SampleSlides.picture(width, height, 3);
                    Graphics2D pen = picture.createGraphics();
                    for (int k = 0; k <= i; k++) {
                        pen.setColor(new Color(40 * k % 256, 90, 200 - 15 * k % 200));
                        pen.fillOval(width * k / frames, height / 3, height / 6, height / 6);
                    }
                    pen.setColor(Color.BLACK);
                    pen.fillRect(0, height - 8, width * (i + 1) / frames, 8);
                    pen.dispose();
                    return picture;
                });
    }

    @Test
    void a_gif_shows_every_frame_as_long_as_it_should() throws IOException {
        Film film = film(8, 320, 180);
        byte[] gif = GifWriter.write(film, ON);

        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(8);
            BufferedImage screen = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
            int hundredths = 0;
            for (int i = 0; i < 8; i++) {
                var tree =
                        (IIOMetadataNode)
                                reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                hundredths += attribute(tree, "GraphicControlExtension", "delayTime");
                screen.createGraphics()
                        .drawImage(
                                reader.read(i),
                                attribute(tree, "ImageDescriptor", "imageLeftPosition"),
                                attribute(tree, "ImageDescriptor", "imageTopPosition"),
                                null);
                assertThat(difference(screen, film.frame(i))).isLessThan(2.0);
            }
            assertThat(hundredths).isEqualTo(7 * 20 + 100);
        }
    }

    @Test
    void a_gif_of_few_colours_keeps_them_exactly() throws IOException {
        var flat = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            flat.setRGB(i % 64, i / 64, 0x010203 * (i % 60));
        }
        byte[] gif = GifWriter.write(new Film(1, 100, 100, i -> flat), ON);

        assertThat(difference(rgb(ImageIO.read(new ByteArrayInputStream(gif))), flat)).isZero();
    }

    @Test
    void noise_of_every_colour_survives_the_packing_of_a_gif() throws IOException {
        var random = new java.util.Random(7);
        var noise = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 300 * 300; i++) {
            noise.setRGB(i % 300, i / 300, random.nextInt(1 << 24));
        }
        byte[] gif = GifWriter.write(new Film(1, 100, 100, i -> noise), ON);

        assertThat(difference(rgb(ImageIO.read(new ByteArrayInputStream(gif))), noise))
                .isLessThan(22);
    }

    @Test
    void an_mp4_has_the_frames_the_size_and_the_length_it_should() throws Exception {
        Film film = film(8, 322, 182);
        Path file = write("film.mp4", Mp4Writer.write(film, ON));

        try (var channel = NIOUtils.readableChannel(file.toFile())) {
            var track = MP4Demuxer.createMP4Demuxer(channel).getVideoTrack();
            assertThat(track.getMeta().getTotalFrames()).isEqualTo(7 * 4 + 20);
            assertThat(track.getMeta().getTotalDuration()).isEqualTo(2.4);
            assertThat(track.getMeta().getVideoCodecMeta().getSize().getWidth()).isEqualTo(322);
            assertThat(track.getMeta().getVideoCodecMeta().getSize().getHeight()).isEqualTo(182);
        }
        List<Picture> decoded = decode(file.toFile());
        assertThat(decoded).hasSize(48);
        for (int i = 0; i < 8; i++) {
            assertThat(difference(decoded.get(4 * i), film.frame(i))).isLessThan(2.0);
        }
    }

    @Test
    void what_does_not_change_costs_next_to_nothing() {
        var still = SampleSlides.picture(640, 360, 1);
        byte[] one = Mp4Writer.write(new Film(1, 100, 100, i -> still), ON);
        byte[] hundred = Mp4Writer.write(new Film(100, 100, 100, i -> still), ON);

        assertThat(hundred.length - one.length).isLessThan(200 * 30);
    }

    @Test
    void the_same_film_gives_the_same_bytes() {
        assertThat(Mp4Writer.write(film(4, 64, 64), ON))
                .isEqualTo(Mp4Writer.write(film(4, 64, 64), ON));
        assertThat(GifWriter.write(film(4, 64, 64), ON))
                .isEqualTo(GifWriter.write(film(4, 64, 64), ON));
    }

    @Test
    void progress_is_told_after_every_frame_and_can_stop_the_film() {
        List<Integer> heard = new ArrayList<>();
        Progress twice =
                (done, of) -> {
                    assertThat(of).isEqualTo(5);
                    heard.add(done);
                    return done < 2;
                };

        assertThatThrownBy(() -> GifWriter.write(film(5, 64, 64), twice))
                .isInstanceOf(FilmStopped.class)
                .hasMessageContaining("2 of 5");
        assertThatThrownBy(() -> Mp4Writer.write(film(5, 64, 64), twice))
                .isInstanceOf(FilmStopped.class);
        assertThat(heard).containsExactly(1, 2, 1, 2);
    }

    @Test
    void a_film_that_takes_too_long_is_stopped() {
        Instant[] now = {Instant.parse("2022-01-05T00:00:00Z")};
        Progress slow = ON.within(Duration.ofSeconds(10), () -> now[0] = now[0].plusSeconds(4));

        assertThatThrownBy(() -> GifWriter.write(film(9, 64, 64), slow))
                .isInstanceOf(FilmStopped.class)
                .hasMessageContaining("3 of 9");
    }

    private static Path write(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "snapshots"));
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<Picture> decode(File file) throws Exception {
        List<Picture> pictures = new ArrayList<>();
        try (var channel = NIOUtils.readableChannel(file)) {
            FrameGrab grab = FrameGrab.createFrameGrab(channel);
            for (var p = grab.getNativeFrame(); p != null; p = grab.getNativeFrame()) {
                pictures.add(p.cloneCropped());
            }
        }
        return pictures;
    }

    private static int attribute(IIOMetadataNode tree, String node, String name) {
        var found = (IIOMetadataNode) tree.getElementsByTagName(node).item(0);
        return Integer.parseInt(found.getAttribute(name));
    }

    private static BufferedImage rgb(BufferedImage image) {
        var copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(image, 0, 0, null);
        return copy;
    }

    /// The mean difference of luma and chroma, of 255.
    private static double difference(Picture decoded, BufferedImage picture) {
        Picture asked = Picture.create(336, 192, ColorSpace.YUV420J);
        Yuv.convert(picture, asked, new boolean[21 * 12]);
        long sum = 0;
        for (int plane = 0; plane < 3; plane++) {
            int width = plane == 0 ? 322 : 161;
            int height = plane == 0 ? 182 : 91;
            for (int i = 0; i < width * height; i++) {
                int there =
                        decoded.getPlaneData(plane)[
                                i / width * decoded.getPlaneWidth(plane) + i % width];
                int here =
                        asked.getPlaneData(plane)[
                                i / width * asked.getPlaneWidth(plane) + i % width];
                sum += Math.abs(there - here);
            }
        }
        return sum / (1.5 * 322 * 182);
    }

    /// The mean difference of a channel, of 255.
    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        assertThat(a.getHeight()).isEqualTo(b.getHeight());
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum +=
                            Math.abs(
                                    (a.getRGB(x, y) >> shift & 255)
                                            - (b.getRGB(x, y) >> shift & 255));
                }
            }
        }
        return sum / (3.0 * a.getWidth() * a.getHeight());
    }
}
