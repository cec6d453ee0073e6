package org.dateline;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real browser that walks through the running application; screenshots go to `target/walks`.
final class Walk implements AutoCloseable {
    private final Chromium chromium = new Chromium();
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Walk(int port) {
        address = "http://127.0.0.1:" + port;
    }

    /// How a reader sits before the page.
    ///
    /// @param zone IANA, of the browser; the page must not depend on it
    record Reader(
            int widthPx, int heightPx, String zone, ColorScheme theme, boolean reducedMotion) {
        static final Reader DESK = new Reader(1440, 900, "Europe/London", ColorScheme.LIGHT, false);

        Reader in(String otherZone) {
            return new Reader(widthPx, heightPx, otherZone, theme, reducedMotion);
        }

        Reader sized(int width, int height) {
            return new Reader(width, height, zone, theme, reducedMotion);
        }

        Reader dark() {
            return new Reader(widthPx, heightPx, zone, ColorScheme.DARK, reducedMotion);
        }
    }

    /// Opens a path of the application in a new, empty browser profile.
    Page open(Reader reader, String path) {
        BrowserContext context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(reader.widthPx(), reader.heightPx())
                                        .setTimezoneId(reader.zone())
                                        .setColorScheme(reader.theme())
                                        .setReducedMotion(
                                                reader.reducedMotion()
                                                        ? ReducedMotion.REDUCE
                                                        : ReducedMotion.NO_PREFERENCE));
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.navigate(address + path);
        return page;
    }

    /// Opens a path with the map on it and waits until its first events are drawn.
    Page openMap(Reader reader, String path) {
        Page page = open(reader, path);
        page.waitForFunction(
                "() => performance.getEntriesByName('dateline-first-events').length > 0");
        return page;
    }

    /// What scripts of all pages so far failed with.
    List<String> errors() {
        return List.copyOf(errors);
    }

    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "walks", name + ".png")));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        chromium.close();
    }
}
