package org.dateline.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.portrayal.Words;
import org.springframework.web.util.HtmlUtils;

/// Answers of the oEmbed end point (oembed.com, version 1.0, type `rich`): how to put one of our
/// pages into another.
///
/// @param title of the map
/// @param embed absolute address of the embed page
/// @param picture absolute address of a picture of 1280 × 720 pixels
record OEmbed(String title, String home, String embed, String picture, String language) {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    /// Less than that and map and slider do not fit above one another.
    private static final int LEAST_WIDTH = 240;

    private static final int LEAST_HEIGHT = 240;
    private static final int CACHE_SECONDS = 3600;

    /// The frame without its page's origin: scripts run, links open outside, nothing else.
    private static final String SANDBOX =
            "allow-scripts allow-popups allow-popups-to-escape-sandbox";

    Map<String, Object> answer(Optional<Integer> maxWidth, Optional<Integer> maxHeight) {
        int width = Math.max(LEAST_WIDTH, Math.min(WIDTH, maxWidth.orElse(WIDTH)));
        int height = Math.max(LEAST_HEIGHT, Math.min(HEIGHT, maxHeight.orElse(HEIGHT)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", title);
        answer.put("provider_name", "Dateline");
        answer.put("provider_url", home);
        answer.put("cache_age", CACHE_SECONDS);
        answer.put("width", width);
        answer.put("height", height);
        answer.put("html", frame(Integer.toString(width), Integer.toString(height)));
        answer.put("thumbnail_url", picture);
        answer.put("thumbnail_width", ShareTags.PICTURE_WIDTH);
        answer.put("thumbnail_height", ShareTags.PICTURE_HEIGHT);
        return answer;
    }

    /// The snippet that a writer puts into a page.
    ///
    /// @param width in CSS pixels, or `100%`
    String frame(String width, String height) {
        Words words = Words.of("org.dateline.publish.embed", Locale.forLanguageTag(language));
        return "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%s\" style=\"border:0\" loading=\"lazy\" sandbox=\"%s\" allowfullscreen></iframe>"
                .formatted(
                        escape(embed),
                        escape(words.say("frame.title", title)),
                        width,
                        height,
                        SANDBOX);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /// One of our own pages, as oEmbed is asked about it.
    ///
    /// @param path below the application, without a slash at the start
    record Asked(String path, String query) {}

    /// The page that `url` names, if it is below `home`: same scheme, host and port.
    static Optional<Asked> own(String url, String home) {
        try {
            URI asked = new URI(url).normalize();
            URI ours = new URI(home);
            if (asked.getRawUserInfo() != null
                    || !same(asked.getScheme(), ours.getScheme())
                    || !same(asked.getHost(), ours.getHost())
                    || asked.getPort() != ours.getPort()
                    || asked.getRawPath() == null
                    || !asked.getRawPath().startsWith(ours.getRawPath())) {
                return Optional.empty();
            }
            String path = asked.getRawPath().substring(ours.getRawPath().length());
            return Optional.of(
                    new Asked(path, Optional.ofNullable(asked.getRawQuery()).orElse("")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean same(@org.jspecify.annotations.Nullable String a, String b) {
        return a != null && a.equalsIgnoreCase(b);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static List<String> formats() {
        return List.of("json");
    }
}
