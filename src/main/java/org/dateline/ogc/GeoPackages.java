package org.dateline.ogc;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.dateline.event.Revision;
import org.dateline.feature.Catalogue.Offered;
import org.dateline.feature.Feature;
import org.dateline.feature.Found;
import org.dateline.geopackage.TooLarge;
import org.dateline.query.Situations;
import org.dateline.writing.GeoPackageWriter;
import org.dateline.writing.PageLink;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Items as a GeoPackage: not a page but a file, which holds all that is asked for up to a limit.
/// It is made in a temporary file, which is gone afterwards; only so many lie there at once.
final class GeoPackages {
    static final int MOST_FEATURES = 100_000;
    private static final int PIECE = 1 << 14;
    private static final long LEAST_BYTES_PER_MILLISECOND = 10;

    private final Situations situations;
    private final long mostBytes;
    private final Semaphore places;
    private final Duration patience;

    /// @param mostBytes that a file may have
    /// @param atOnce how many files there may be
    /// @param patience how long a reader may take, plus a second for each ten thousand bytes
    GeoPackages(Situations situations, long mostBytes, int atOnce, Duration patience) {
        this.patience = patience;
        this.situations = situations;
        this.mostBytes = mostBytes;
        this.places = new Semaphore(atOnce);
    }

    /// @param links of the answer, by where the next file begins
    void send(
            Offered offered,
            ItemsAsk ask,
            String about,
            Function<Optional<String>, List<PageLink>> links,
            HttpServletResponse response)
            throws IOException {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            Path file = Files.createTempFile("dateline-items-", ".part");
            try {
                Optional<String> next = write(offered, ask, about, file);
                head(offered, response);
                Answers.link(links.apply(next), response);
                response.setContentLengthLong(Files.size(file));
                copy(file, response.getOutputStream());
            } finally {
                Files.deleteIfExists(file);
            }
        } finally {
            places.release();
        }
    }

    /// Who reads more slowly than a modem keeps the place from others.
    private void copy(Path file, OutputStream out) throws IOException {
        long start = System.nanoTime();
        byte[] piece = new byte[PIECE];
        long sent = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                Duration allowed = patience.plusMillis(sent / LEAST_BYTES_PER_MILLISECOND);
                if (System.nanoTime() - start > allowed.toNanos()) {
                    throw new SocketTimeoutException("The file is read too slowly");
                }
                out.write(piece, 0, count);
                sent += count;
            }
        }
    }

    private Optional<String> write(Offered offered, ItemsAsk ask, String about, Path file)
            throws IOException {
        var type = offered.collection().type();
        try (var writer =
                new GeoPackageWriter(file, mostBytes, type, ask.crs(), about, revisedAt(offered))) {
            Optional<String> next = ask.after();
            int left = Math.min(ask.given().orElse(MOST_FEATURES), MOST_FEATURES);
            do {
                int page = Math.min(left, ItemsAsk.HIGHEST_LIMIT);
                Found<Feature> found = ask.find(offered, next, page);
                writer.add(found.items());
                left -= page;
                next = found.next();
            } while (next.isPresent() && left > 0);
            writer.finish();
            return next;
        } catch (TooLarge e) {
            throw Refused.bad(
                    "limit",
                    "The file would be larger than " + mostBytes + " bytes.",
                    "fewer features, by a filter or a smaller limit; the link to the next file"
                            + " leads to the rest");
        }
    }

    private Instant revisedAt(Offered offered) {
        long revision = offered.situation().events().state().revision();
        return situations.history(offered.situation().situation().id()).stream()
                .filter(one -> one.number() == revision)
                .map(Revision::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static void head(Offered offered, HttpServletResponse response) {
        long revision = offered.situation().events().state().revision();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(offered.id() + "-r" + revision + ".gpkg")
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static Refused busy() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Other files are being made.",
                "f",
                List.of("the same request a little later", "another format"));
    }
}
