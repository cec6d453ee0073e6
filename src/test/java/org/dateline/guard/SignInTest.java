package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dateline.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// Signing in and out over HTTP, as people do and as attackers do.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/sign-in",
            "dateline.sign-in=required",
            "logging.level.org.dateline.data=error"
        })
class SignInTest extends Town {

    @Test
    void a_page_of_another_site_may_read_what_everybody_may() throws Exception {
        HttpResponse<String> answer =
                get(
                        nobody,
                        "/collections/kazakhstan-2022_events/items?limit=1",
                        "Origin",
                        "https://example.org");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void who_signs_in_gets_a_new_session_and_goes_where_they_wanted() throws Exception {
        account("anna", Role.VIEWER);
        HttpClient browser = browser();
        HttpResponse<String> answer =
                post(
                        browser,
                        "/login",
                        Map.of("name", "ANNA", "password", PASSWORD, "next", "/data?situation=x"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/data?situation=x");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(get(browser, "/account").body()).contains("anna", "viewer");
    }

    @Test
    void the_session_of_before_the_sign_in_is_worth_nothing_after_it() throws Exception {
        account("anna", Role.VIEWER);
        String planted = "JSESSIONID=0123456789ABCDEF0123456789ABCDEF";
        HttpResponse<String> answer =
                post(
                        nobody,
                        "/login",
                        Map.of("name", "anna", "password", PASSWORD),
                        "Cookie",
                        planted);
        String given = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(given).doesNotContain("0123456789ABCDEF0123456789ABCDEF");
        assertThat(get(nobody, "/account", "Cookie", planted).statusCode()).isEqualTo(303);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_look_alike() throws Exception {
        account("anna", Role.VIEWER);
        account("gone", Role.EDITOR, false);
        HttpResponse<String> wrong = signIn(browser(), "anna", "not it, not it");
        HttpResponse<String> unknown = signIn(browser(), "nobody-here", "not it, not it");
        HttpResponse<String> disabled = signIn(browser(), "gone", PASSWORD);
        for (HttpResponse<String> answer : List.of(wrong, unknown, disabled)) {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/login?failed&next=%2F");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void strange_names_and_passwords_are_only_wrong() throws Exception {
        String megabyte = "a".repeat(1_000_000);
        for (String text :
                List.of(
                        "",
                        " ",
                        "\0",
                        "anna\0",
                        "\uD800",
                        "‮anna",
                        "' or 1=1 --",
                        "${jndi:x}",
                        "<script>",
                        "Ә".repeat(300),
                        "A\u0300".repeat(5_000),
                        megabyte)) {
            assertThat(signIn(browser(), text, PASSWORD).statusCode())
                    .as("%.20s", text)
                    .isIn(303, 429);
        }
        forgetFailures();
        account("bela", Role.VIEWER);
        assertThat(signIn(browser(), "bela", megabyte).headers().firstValue("Location"))
                .contains("/login?failed&next=%2F");
        assertThat(signIn(browser(), "bela", "\0").statusCode()).isEqualTo(303);
        HttpClient after = browser();
        signIn(after, "bela", PASSWORD);
        assertThat(get(after, "/account").body()).contains("bela");
    }

    @Test
    void the_way_after_the_sign_in_leads_nowhere_else() throws Exception {
        account("anna", Role.VIEWER);
        for (String next :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example",
                        "/\t/evil.example",
                        "javascript:alert(1)",
                        "/a\r\nSet-Cookie: x=y",
                        "http:evil",
                        "",
                        "x",
                        "/%0d%0aX: y")) {
            HttpResponse<String> answer =
                    post(
                            browser(),
                            "/login",
                            Map.of("name", "anna", "password", PASSWORD, "next", next));
            String location = answer.headers().firstValue("Location").orElseThrow();
            assertThat(location)
                    .as(next)
                    .startsWith("/")
                    .doesNotStartWith("//")
                    .doesNotContain("\\");
            assertThat(location).as(next).isIn("/", "/%0d%0aX: y");
        }
    }

    @Test
    void after_a_few_failures_the_account_has_to_wait_and_others_have_not() throws Exception {
        account("carl", Role.VIEWER);
        account("dora", Role.VIEWER);
        HttpResponse<String> answer = null;
        for (int i = 0; i < 6; i++) {
            answer = signIn(browser(), "carl", "not it, not it");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 5);
        assertThat(answer.body()).contains("Too many attempts");
        assertThat(signIn(browser(), "carl", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(signIn(browser(), "dora", PASSWORD).headers().firstValue("Location"))
                .contains("/");
        // an unknown name is slowed down in the same way
        for (int i = 0; i < 6; i++) {
            answer = signIn(browser(), "no such", "not it, not it");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void a_program_signs_in_with_every_request_and_gets_no_session() throws Exception {
        account("robot", Role.ADMINISTRATOR);
        String right = basic("robot", PASSWORD);
        HttpResponse<String> answer = get(nobody, "/people", "Authorization", right);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<String> wrong =
                get(nobody, "/people", "Authorization", basic("robot", "not it, not it"));
        assertThat(wrong.body()).doesNotContain("robot");
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
    }

    @Test
    void who_signs_out_is_out() throws Exception {
        HttpClient browser = signedIn("emil", Role.VIEWER);
        assertThat(get(browser, "/logout").statusCode()).isNotEqualTo(302);
        assertThat(get(browser, "/account").statusCode()).isEqualTo(200);
        assertThat(
                        post(browser, "/logout", Map.of())
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .endsWith("/login?out");
        assertThat(get(browser, "/account").statusCode()).isEqualTo(303);
    }

    @Test
    void a_page_for_administrators_leads_a_guest_to_the_form_and_refuses_an_editor()
            throws Exception {
        HttpResponse<String> guest = get(nobody, "/people?before=7");
        assertThat(guest.statusCode()).isEqualTo(303);
        assertThat(guest.headers().firstValue("Location"))
                .contains("/login?next=%2Fpeople%3Fbefore%3D7");
        HttpResponse<String> editor = get(signedIn("fritz", Role.EDITOR), "/people");
        assertThat(editor.statusCode()).isEqualTo(403);
        assertThat(editor.body())
                .contains("This needs the role administrator; you are signed in as fritz, editor.");
    }

    @Test
    void own_password_needs_the_old_one_and_ends_the_sessions() throws Exception {
        HttpClient browser = signedIn("gerda", Role.VIEWER);
        HttpClient second = browser();
        signIn(second, "gerda", PASSWORD);
        assertThat(change(browser, "wrong one here", "a new long one 1", "a new long one 1").body())
                .contains("The password now is not right.");
        assertThat(change(browser, PASSWORD, "short", "short").body()).contains("12 to 256");
        assertThat(change(browser, PASSWORD, "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa").body())
                .contains("too easy");
        assertThat(change(browser, PASSWORD, "a new long one 1", "a new long one 2").body())
                .contains("differ");
        HttpResponse<String> done =
                change(browser, PASSWORD, "a new long one 1", "a new long one 1");
        assertThat(done.headers().firstValue("Location")).contains("/login?changed");
        assertThat(get(browser, "/account").statusCode()).isEqualTo(303);
        assertThat(get(second, "/account").statusCode()).isEqualTo(303);
        signIn(browser, "gerda", "a new long one 1");
        assertThat(get(browser, "/account").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> change(HttpClient browser, String old, String wanted, String again)
            throws Exception {
        return post(
                browser, "/account/password", Map.of("old", old, "new", wanted, "again", again));
    }

    @Test
    void an_administrator_adds_changes_and_disables_people_and_the_log_tells() throws Exception {
        HttpClient admin = signedIn("boss", Role.ADMINISTRATOR);
        String name = "Hülya " + System.nanoTime();
        HttpResponse<String> added =
                post(admin, "/people/add", Map.of("name", name, "role", "viewer"));
        assertThat(added.statusCode()).isEqualTo(200);
        String password = added.body().replaceAll("(?s).*<code>(.*?)</code>.*", "$1");
        HttpClient browser = browser();
        signIn(browser, name, password);
        assertThat(get(browser, "/account").body()).contains("viewer, reads");

        post(admin, "/people/role", Map.of("name", name, "role", "editor"));
        assertThat(get(browser, "/account").body()).as("counts at once").contains("editor, writes");

        post(admin, "/people/enabled", Map.of("name", name, "enabled", "false"));
        assertThat(get(browser, "/account").statusCode()).isEqualTo(303);

        String page = get(admin, "/people").body();
        assertThat(page)
                .contains("added " + name + ": viewer")
                .contains("changed the role of " + name + ": editor")
                .contains("disabled " + name)
                .contains("POST /people/role")
                .doesNotContain(password);
    }

    @Test
    void what_administrators_type_wrong_is_said_and_changes_nothing() throws Exception {
        HttpClient admin = signedIn("boss", Role.ADMINISTRATOR);
        assertThat(post(admin, "/people/add", Map.of("name", "boss", "role", "viewer")).body())
                .contains("This name is taken.");
        for (String name :
                List.of("", "<b>", "a\0b", "x\u202Ey", "  ", "a".repeat(65), "..", "a\nb")) {
            HttpResponse<String> answer =
                    post(admin, "/people/add", Map.of("name", name, "role", "viewer"));
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(answer.body()).contains("A name has 1 to 64");
        }
        assertThat(post(admin, "/people/add", Map.of("name", "new", "role", "king")).body())
                .contains("viewer, editor or administrator");
        assertThat(post(admin, "/people/role", Map.of("name", "none", "role", "viewer")).body())
                .contains("no such account");
    }

    @Test
    void the_embed_and_its_data_need_no_session_and_keep_their_caching() throws Exception {
        String context = "situation=kazakhstan-2022";
        for (String path :
                List.of(
                        "/embed?" + context,
                        "/blocks/kazakhstan-2022",
                        "/symbology.json",
                        "/oembed?url=http://127.0.0.1:" + port + "/?" + context)) {
            HttpResponse<String> answer = get(nobody, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .doesNotContain("no-store")
                    .doesNotContain("private");
        }
        HttpResponse<String> embed = get(nobody, "/embed?" + context);
        assertThat(embed.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(embed.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors *");
        assertThat(get(nobody, "/").headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
    }

    @Test
    void forged_headers_of_proxies_change_neither_address_nor_links() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 6; i++) {
            last =
                    post(
                            browser(),
                            "/login",
                            Map.of("name", "forged", "password", "not it, not it"),
                            "X-Forwarded-For",
                            "10.0.0." + i,
                            "X-Forwarded-Host",
                            "evil.example");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        HttpResponse<String> answer =
                get(
                        nobody,
                        "/people",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https");
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/login");
    }
}
