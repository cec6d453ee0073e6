package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Writes a film as H.264 (ITU-T H.264, constrained baseline) in an MP4 file, which every player
/// and slide program takes.
final class Mp4Writer {
    /// Frames a second; a picture that stands longer is repeated in a few bytes.
    private static final int RATE = 20;

    private static final int BETWEEN_KEYS = 20 * RATE;

    private Mp4Writer() {}

    /// @throws FilmStopped if `progress` says so
    static byte[] write(Film film, Progress progress) {
        BufferedImage picture = film.frame(0);
        var encoder = new H264Encoder(picture.getWidth(), picture.getHeight());
        List<byte[]> samples = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        long millis = 0;
        for (int i = 0; i < film.frames(); i++) {
            if (i > 0) {
                picture = film.frame(i);
            }
            millis += film.millis(i);
            long until = Math.round(millis * RATE / 1000.0);
            for (boolean first = true; first || samples.size() < until; first = false) {
                boolean key = samples.size() % BETWEEN_KEYS == 0;
                if (key) {
                    keys.add(samples.size() + 1);
                }
                if (first) {
                    encoder.look(picture);
                }
                samples.add(encoder.encode(key));
            }
            Film.report(progress, i + 1, film.frames());
        }
        return new Mp4File(
                        picture.getWidth(),
                        picture.getHeight(),
                        RATE,
                        encoder.sequence(),
                        encoder.pictures())
                .write(samples, keys);
    }
}
