package org.dateline.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/// What a caller accepts of all that can be had of a snapshot (RFC 9110 section 12.5.1).
///
/// @param kind empty where the page is wanted
record Accepted(Optional<FileKind> kind) {

    /// Whether a person is probably reading.
    boolean page() {
        return kind.isEmpty();
    }

    /// Throws a problem of status 406 that lists what can be had where nothing fits. The page is
    /// `text/html`; the map in one file has its own address only.
    ///
    /// @param accept the header's value; one that cannot be read counts as none
    static Accepted read(String accept, List<FileKind> kinds) {
        List<MediaType> wanted;
        try {
            wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(wanted);
        } catch (InvalidMediaTypeException | InvalidMimeTypeException e) {
            return new Accepted(Optional.empty());
        }
        wanted.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
        for (MediaType type : wanted) {
            if (type.getQualityValue() == 0) {
                continue;
            }
            if (type.includes(MediaType.TEXT_HTML)) {
                return new Accepted(Optional.empty());
            }
            Optional<FileKind> fit =
                    kinds.stream()
                            .filter(kind -> kind != FileKind.HTML)
                            .filter(
                                    kind ->
                                            type.includes(
                                                    MediaType.parseMediaType(kind.mediaType())))
                            .findFirst();
            if (fit.isPresent()) {
                return new Accepted(fit);
            }
        }
        throw Refusals.notAcceptable(all(kinds));
    }

    private static List<String> all(List<FileKind> kinds) {
        return Stream.concat(
                        Stream.of("text/html"),
                        kinds.stream().filter(k -> k != FileKind.HTML).map(FileKind::mediaType))
                .toList();
    }
}
