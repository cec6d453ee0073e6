package org.dateline.query;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import org.dateline.event.Event;
import org.dateline.event.Location;
import org.dateline.event.PlaceName;
import org.dateline.report.Claim;
import org.dateline.report.Mention;

/// Makes texts comparable: Unicode NFKC with case folding (UAX 15, `toNFKC_Casefold`), in no
/// language in particular, cut into words at white space.
final class Folding {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private Folding() {}

    static List<String> words(String text) {
        return Arrays.stream(FOLD.normalize(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// All that a reader can search an event by: its title, what its claims say and whom they name,
    /// its toponyms as written and the names of its places.
    static String searchable(Event event) {
        var text = new StringBuilder(event.title());
        for (Claim claim : event.claims()) {
            text.append('\n').append(claim.says());
            claim.attributedTo().ifPresent(name -> text.append('\n').append(name));
            for (Mention mention : claim.where()) {
                text.append('\n').append(mention.toponym());
            }
        }
        for (Location location : event.locations()) {
            for (PlaceName name : location.place().names()) {
                text.append('\n').append(name.text());
            }
        }
        return text.toString();
    }
}
