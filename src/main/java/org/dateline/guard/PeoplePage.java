package org.dateline.guard;

import static org.dateline.guard.Pages.say;
import static org.dateline.guard.Pages.text;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.access.Account;
import org.dateline.access.AuditEntry;
import org.dateline.access.People.FirstPassword;
import org.dateline.access.Person;
import org.dateline.access.Role;
import org.dateline.portrayal.Numbers;
import org.dateline.time.CivilTime;
import org.jspecify.annotations.Nullable;

/// Who may sign in, and the log of what they did.
final class PeoplePage {
    private static final CivilTime TIME = CivilTime.in(Locale.ENGLISH);

    private final Pages pages;
    private final Person reader;

    PeoplePage(Pages pages, Person reader) {
        this.pages = pages;
        this.reader = reader;
    }

    /// @param fresh a password to show, once
    /// @param wrong key of what is wrong, or nothing
    String write(
            List<Account> accounts,
            Optional<FirstPassword> fresh,
            @Nullable String wrong,
            List<AuditEntry> entries,
            boolean more) {
        return Pages.page(
                "people.title",
                "wide",
                "<p class=\"lead\">"
                        + say("people.about")
                        + "</p>\n"
                        + Pages.note(wrong, "wrong.")
                        + fresh.map(PeoplePage::once).orElse("")
                        + table(accounts)
                        + add()
                        + log(entries, more)
                        + Pages.back());
    }

    private static String once(FirstPassword fresh) {
        return """
               <div class="once" role="status"><p>%s</p><p><code>%s</code></p><p class="muted">%s</p></div>
               """
                .formatted(
                        say("people.once", fresh.name()),
                        text(fresh.password()),
                        say("people.once.note"));
    }

    private String table(List<Account> accounts) {
        return """
               <table class="people"><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
               <tbody>
               %s</tbody></table>
               """
                .formatted(
                        say("people.name"),
                        say("people.state"),
                        say("people.since"),
                        say("people.role"),
                        say("people.actions"),
                        accounts.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Account account) {
        String you =
                account.name().equals(reader.name())
                        ? " <span class=\"muted\">(" + say("people.you") + ")</span>"
                        : "";
        String elsewhere =
                account.identity().isPresent()
                        ? "<br><span class=\"muted\">"
                                + say("people.elsewhere", pages.provider())
                                + "</span>"
                        : "";
        String state = account.enabled() ? "enabled" : "disabled";
        String password =
                account.identity().isPresent()
                        ? ""
                        : button("/people/password", account, "people.password.do", "");
        return """
               <tr class="%s"><th scope="row">%s%s</th><td>%s%s</td><td>%s</td><td>%s</td><td class="actions">%s%s</td></tr>
               """
                .formatted(
                        state,
                        text(account.name()),
                        you,
                        say("people." + state),
                        elsewhere,
                        text(TIME.writeDay(account.since(), ZoneOffset.UTC)),
                        roleForm(account),
                        password,
                        account.enabled()
                                ? button("/people/enabled", account, "people.disable.do", "false")
                                : button("/people/enabled", account, "people.enable.do", "true"));
    }

    private static String roleForm(Account account) {
        return """
               <form method="post" action="/people/role"><input type="hidden" name="name" value="%s"><select name="role" aria-label="%s">%s</select><button>%s</button></form>"""
                .formatted(
                        text(account.name()),
                        say("people.role.label", account.name()),
                        options(account.role()),
                        say("people.role.do"));
    }

    private static String options(Role chosen) {
        return Arrays.stream(Role.values())
                .map(
                        role ->
                                "<option value=\"%s\"%s>%s</option>"
                                        .formatted(
                                                role.name().toLowerCase(Locale.ROOT),
                                                role == chosen ? " selected" : "",
                                                say("role." + role)))
                .collect(Collectors.joining());
    }

    private static String button(String action, Account account, String key, String enabled) {
        String more =
                enabled.isEmpty()
                        ? ""
                        : "<input type=\"hidden\" name=\"enabled\" value=\"" + enabled + "\">";
        return """
               <form method="post" action="%s"><input type="hidden" name="name" value="%s">%s<button>%s<span class="sr-only"> %s</span></button></form>"""
                .formatted(action, text(account.name()), more, say(key), text(account.name()));
    }

    private static String add() {
        String roles =
                Arrays.stream(Role.values())
                        .map(
                                role ->
                                        "<dt>"
                                                + say("role." + role)
                                                + "</dt><dd>"
                                                + say("role." + role + ".about")
                                                + "</dd>")
                        .collect(Collectors.joining());
        return """
               <h2>%s</h2>
               <form class="add" method="post" action="/people/add">
               <label>%s<input name="name" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" required></label>
               <label>%s<select name="role">%s</select></label>
               <button class="main">%s</button>
               </form>
               <p class="muted">%s</p>
               <dl class="roles">%s</dl>
               """
                .formatted(
                        say("people.add"),
                        say("people.add.name"),
                        say("people.add.role"),
                        options(Role.VIEWER),
                        say("people.add.do"),
                        say("people.add.note"),
                        roles);
    }

    private static String log(List<AuditEntry> entries, boolean more) {
        String head = "<h2 id=\"log\">" + say("log.title") + "</h2><p>" + say("log.about") + "</p>";
        if (entries.isEmpty()) {
            return head + "<p class=\"muted\">" + say("log.empty") + "</p>\n";
        }
        String older =
                more
                        ? "<p><a href=\"/people?before=%d#log\">%s</a></p>\n"
                                .formatted(entries.getLast().number(), say("log.older"))
                        : "";
        return """
               %s
               <table class="log"><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
               <tbody>
               %s</tbody></table>
               %s"""
                .formatted(
                        head,
                        say("log.when"),
                        say("log.who"),
                        say("log.what"),
                        say("log.door"),
                        entries.stream().map(PeoplePage::line).collect(Collectors.joining()),
                        older);
    }

    private static String line(AuditEntry entry) {
        return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        text(TIME.write(entry.at(), ZoneOffset.UTC)),
                        text(entry.person()),
                        what(entry),
                        text(entry.door()));
    }

    private static String what(AuditEntry entry) {
        if (entry.revision() > 0) {
            return say(
                    "log.revision",
                    entry.situation(),
                    Numbers.write(entry.revision()),
                    entry.subject());
        }
        String key = "log." + entry.action();
        return Pages.WORDS.has(key)
                ? say(key, entry.subject())
                : text(entry.action() + ": " + entry.subject());
    }
}
