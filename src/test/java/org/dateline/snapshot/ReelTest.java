package org.dateline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.dateline.geo.Extent;
import org.dateline.query.Events;
import org.dateline.time.Interval;
import org.junit.jupiter.api.Test;

class ReelTest {
    private static final Interval FOUR_DAYS =
            new Interval(
                    Instant.parse("2022-01-01T18:00:00Z"), Instant.parse("2022-01-05T18:00:00Z"));

    @Test
    void a_film_of_the_shipped_situation_has_a_picture_for_each_step() throws IOException {
        Events events = Shipped.events();
        var context =
                Shipped.until(events, "2022-01-05T12:00:00Z", new Extent(46, 40, 88, 56), "en");
        var request = SnapshotRequest.of(context, Layout.SLIDE);
        FilmPace pace = new FilmPace(Optional.of(Duration.ofDays(1)), 500, 640);
        byte[] gif = new Reel(Shipped.painter()).gif(request, events, pace, (d, of) -> true);

        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            var reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            long days = Math.ceilDiv(context.interval().length().toMinutes(), 24 * 60);
            assertThat(reader.getNumImages(true)).isEqualTo((int) days);
            assertThat(reader.getWidth(0)).isEqualTo(640);
            assertThat(reader.getHeight(0)).isEqualTo(360);
        }
    }

    @Test
    void the_pictures_of_a_film_run_evenly_to_the_very_end_of_its_period() {
        var pace = new FilmPace(Optional.of(Duration.ofHours(36)), 250, 1280);

        assertThat(pace.instants(FOUR_DAYS))
                .extracting(Instant::toString)
                .containsExactly(
                        "2022-01-03T06:00:00Z", "2022-01-04T18:00:00Z", "2022-01-05T18:00:00Z");
    }

    @Test
    void a_step_is_chosen_so_that_a_film_of_any_period_can_be_watched() {
        for (Duration length :
                List.of(
                        Duration.ofSeconds(1),
                        Duration.ofDays(4),
                        Duration.ofDays(3_000),
                        Duration.ofDays(300_000))) {
            var period = new Interval(FOUR_DAYS.start(), FOUR_DAYS.start().plus(length));

            assertThat(FilmPace.USUAL.instants(period)).hasSizeBetween(1, 97);
        }
    }

    @Test
    void sizes_steps_and_paces_out_of_bounds_are_refused_with_what_is_allowed() {
        assertThatThrownBy(() -> new FilmPace(Optional.empty(), 250, 1281))
                .hasMessage("width: allowed is 320 to 1920, a multiple of 32");
        assertThatThrownBy(() -> new FilmPace(Optional.empty(), 0, 1280))
                .hasMessageStartingWith("pace");
        assertThatThrownBy(() -> new FilmPace(Optional.of(Duration.ZERO), 250, 1280))
                .hasMessageStartingWith("step");
        assertThatThrownBy(
                        () ->
                                new FilmPace(Optional.of(Duration.ofMinutes(1)), 250, 1280)
                                        .instants(FOUR_DAYS))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageStartingWith("step: allowed is at least PT24M");
    }
}
