package org.dateline.publish;

import java.util.ArrayList;
import java.util.List;
import org.dateline.portrayal.Numbers;
import org.dateline.portrayal.Words;
import org.dateline.query.Mode;
import org.dateline.snapshot.Size;
import org.dateline.snapshot.Slides;

/// One file in the list of downloads.
///
/// @param query after the question mark, or nothing
record Offer(FileOrder order, String name, String about, String query) {

    /// All that makes sense for a request, with its names in a language.
    static List<Offer> of(Commission commission, List<FileKind> kinds, Words words) {
        List<Offer> offers = new ArrayList<>();
        for (FileKind kind : kinds) {
            String key = "file." + kind.code();
            String about =
                    kind == FileKind.PNG ? pixels(commission, 1, words) : words.say(key + ".about");
            offers.add(offer(kind, "", words.say(key), about));
            if (kind == FileKind.PNG) {
                offers.add(
                        offer(
                                kind,
                                "dpi=192",
                                words.say("file.png.double"),
                                pixels(commission, 2, words)));
                if (printable(commission.request().size())) {
                    offers.add(
                            offer(
                                    kind,
                                    "dpi=300",
                                    words.say("file.png.print"),
                                    words.say("file.png.print.about")));
                }
            }
            if (kind == FileKind.PPTX) {
                days(commission, words, offers);
            }
        }
        return offers;
    }

    private static void days(Commission commission, Words words, List<Offer> offers) {
        var context = commission.request().context();
        int days = context.mode() == Mode.MOMENT ? 0 : Slides.days(context);
        if (days > 1 && days <= Slides.MOST_MAPS) {
            offers.add(slides(SlideSet.MULTIPLES, days, words));
        }
        if (days > 1) {
            offers.add(slides(SlideSet.DAYS, days, words));
        }
    }

    private static Offer slides(SlideSet set, int days, Words words) {
        String key = "file.pptx." + set.code();
        String count = Numbers.write(days);
        return offer(
                FileKind.PPTX,
                "slides=" + set.code(),
                words.say(key),
                words.say(key + ".about", count));
    }

    private static Offer offer(FileKind kind, String query, String name, String about) {
        var order = FileOrder.read(kind, Commissions.decoded(query));
        return new Offer(order, name, about, query);
    }

    private static String pixels(Commission commission, int scale, Words words) {
        Size size = commission.request().size();
        return words.say(
                "file.png.about",
                Numbers.write(Math.round(size.width() * scale)),
                Numbers.write(Math.round(size.height() * scale)));
    }

    /// Whether 300 dpi stay below the most pixels of a picture.
    private static boolean printable(Size size) {
        return size.width() * size.height() * (300.0 / 96) * (300.0 / 96) <= 20_000_000;
    }

    /// The address below that of all snapshots.
    String address(String id) {
        return id
                + "."
                + order.kind().code()
                + "?"
                + (query.isEmpty() ? "" : query + "&")
                + "download";
    }

    /// `443 kB` or `1.3 MB`.
    static String size(int bytes, Words words) {
        double kilo = bytes / 1000.0;
        return kilo < 999.5
                ? words.say("size.kb", Numbers.write(Math.max(1, Math.round(kilo))))
                : words.say("size.mb", Numbers.write(Math.round(kilo / 100) / 10.0));
    }
}
