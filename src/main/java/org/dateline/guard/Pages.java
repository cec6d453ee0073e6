package org.dateline.guard;

import java.util.Locale;
import java.util.Optional;
import org.dateline.access.Account;
import org.dateline.portrayal.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The pages of the guard: plain HTML, of which every part works without a script, so that nothing
/// of the application is open before somebody is let in.
final class Pages {
    static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action"
                    + " 'self'; base-uri 'none'; frame-ancestors 'none'";
    static final Words WORDS = Words.of("org.dateline.guard.messages", Locale.ENGLISH);

    private final House house;

    Pages(House house) {
        this.house = house;
    }

    /// @param note key of what happened before, or nothing
    String login(@Nullable String note, String next, Optional<Account> signedIn) {
        if (house.alone()) {
            return page(
                    "alone.title",
                    "narrow",
                    paragraph("alone.note") + paragraph("alone.how") + back());
        }
        if (signedIn.isPresent()) {
            return page(
                    "login.title",
                    "narrow",
                    "<p>"
                            + say("login.already", signedIn.get().name())
                            + "</p><p><a href=\"/account\">"
                            + say("account.title")
                            + "</a></p>"
                            + back());
        }
        String form =
                """
                <form method="post" action="/login">
                <input type="hidden" name="next" value="%s">
                <label>%s<input name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></label>
                <label>%s<input name="password" type="password" autocomplete="current-password" required></label>
                <button class="main">%s</button>
                </form>
                """
                        .formatted(
                                text(next),
                                say("login.name"),
                                say("login.password"),
                                say("login.do"));
        String other =
                house.elsewhere()
                        .map(
                                p ->
                                        "<p class=\"elsewhere\"><a class=\"button\" href=\"%s\">%s</a></p>\n"
                                                .formatted(
                                                        Elsewhere.DOOR,
                                                        say("login.elsewhere", p.name())))
                        .orElse("");
        String foot =
                house.readingOpen()
                        ? "<p class=\"muted\">" + say("login.open") + "</p>" + back()
                        : "<p class=\"muted\">" + say("login.closed") + "</p>";
        return page("login.title", "narrow", note(note, "login.") + form + other + foot);
    }

    String refused(String detail) {
        return page("refused.title", "narrow", "<p>" + text(detail) + "</p>" + back());
    }

    String tooMany(String detail) {
        return page(
                "many.title",
                "narrow",
                "<p>"
                        + text(detail)
                        + "</p>\n<p><a href=\"/login\">"
                        + say("many.again")
                        + "</a></p>\n"
                        + back());
    }

    /// @param wrong key of what is wrong, or nothing
    String account(Account account, @Nullable String wrong) {
        String password =
                account.identity().isPresent()
                        ? "<p>" + say("account.elsewhere", provider()) + "</p>"
                        : """
                          <form method="post" action="/account/password">
                          <input type="hidden" name="username" autocomplete="username" value="%s">
                          <label>%s<input name="old" type="password" autocomplete="current-password" required></label>
                          <label>%s<input name="new" type="password" autocomplete="new-password" minlength="12" required aria-describedby="rule"></label>
                          <p class="muted" id="rule">%s</p>
                          <label>%s<input name="again" type="password" autocomplete="new-password" minlength="12" required></label>
                          <button class="main">%s</button>
                          <p class="muted">%s</p>
                          </form>
                          """
                                .formatted(
                                        text(account.name()),
                                        say("account.password.old"),
                                        say("account.password.new"),
                                        say("account.password.new.note"),
                                        say("account.password.repeat"),
                                        say("account.password.do"),
                                        say("account.password.note"));
        String people =
                account.isAdministrator()
                        ? "<p><a href=\"/people\">" + say("people.link") + "</a></p>"
                        : "";
        return page(
                "account.title",
                "narrow",
                """
                <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s, %s</dd></dl>
                %s<form method="post" action="/logout"><button>%s</button></form>
                <h2>%s</h2>
                %s%s%s"""
                        .formatted(
                                say("account.you"),
                                text(account.name()),
                                say("account.role"),
                                say("role." + account.role()),
                                say("role." + account.role() + ".about"),
                                people,
                                say("account.out"),
                                say("account.password"),
                                note(wrong, "wrong."),
                                password,
                                back()));
    }

    String provider() {
        return house.elsewhere().map(House.Provider::name).orElse("OpenID Connect");
    }

    /// @param key of the title
    static String page(String key, String kind, String content) {
        return """
               <!doctype html>
               <html lang="en" theme="auto">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               <meta name="robots" content="noindex">
               <title>%s</title>
               <link rel="icon" href="/favicon.svg">
               <link rel="stylesheet" href="/login/style.css">
               </head>
               <body>
               <header><a class="home" href="/">%s</a></header>
               <main class="%s">
               <h1>%s</h1>
               %s</main>
               </body>
               </html>
               """
                .formatted(
                        text(WORDS.say("title", WORDS.say(key))),
                        say("home"),
                        kind,
                        say(key),
                        content);
    }

    static String note(@Nullable String key, String prefix) {
        return key == null
                ? ""
                : "<p class=\"note\" role=\"alert\">" + say(prefix + key) + "</p>\n";
    }

    private static String paragraph(String key) {
        return "<p>" + say(key) + "</p>";
    }

    static String back() {
        return "<p><a href=\"/\">" + say("map") + "</a></p>\n";
    }

    static String say(String key, String... values) {
        return text(WORDS.say(key, (Object[]) values));
    }

    /// Text is text: never HTML.
    static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
