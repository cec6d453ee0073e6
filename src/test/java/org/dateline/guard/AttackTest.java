package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.access.AuditEntry;
import org.dateline.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// What attackers try, and what they get.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/attack",
            "dateline.sign-in=required",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class AttackTest extends Town {
    private static final String WRONG = "not it, not it";

    /// Sends a request that no client of good manners sends; gives the whole answer.
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String host = head.contains("\r\nHost:") ? "" : "\r\nHost: 127.0.0.1:" + port;
            String request = head + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void every_kind_of_answer_has_the_headers_and_tells_nothing_of_the_server() throws Exception {
        for (String head :
                List.of(
                        "GET /login HTTP/1.1",
                        "GET /symbology.json HTTP/1.1",
                        "GET /people HTTP/1.1",
                        "GET /people HTTP/1.1\r\nAccept: text/html",
                        "GET /collections/none/items HTTP/1.1",
                        "GET /collections/kazakhstan-2022_events/items?limit=x HTTP/1.1",
                        "GET /snapshot/none HTTP/1.1\r\nAccept: text/html",
                        "GET /error HTTP/1.1",
                        "HEAD /login HTTP/1.1",
                        "OPTIONS /people HTTP/1.1",
                        "PUT /blocks/x HTTP/1.1\r\nContent-Length: 0",
                        "POST /people/add HTTP/1.1\r\nContent-Length: 0",
                        "POST /login HTTP/1.1\r\nContent-Length: 0\r\nOrigin: http://evil.example",
                        "GET /blocks/kazakhstan-2022?a=%zz HTTP/1.1")) {
            String answer = raw(head);
            assertThat(answer).as(head).contains("X-Content-Type-Options: nosniff");
            assertThat(answer)
                    .as(head)
                    .containsAnyOf("X-Frame-Options: SAMEORIGIN", "frame-ancestors");
            assertThat(answer).as(head).doesNotStartWith("HTTP/1.1 5");
            assertNothingTold(head, answer);
        }
        for (String head :
                List.of(
                        "GET /%zz HTTP/1.1",
                        "GET /a;b=c/people HTTP/1.1",
                        "GET //people HTTP/1.1",
                        "GET /..%2fpeople HTTP/1.1",
                        "GET /%2e%2e/people HTTP/1.1",
                        "GET /people%00 HTTP/1.1",
                        "GET /people%0a HTTP/1.1",
                        "GET /people\\x HTTP/1.1",
                        "TRACE /people HTTP/1.1",
                        "CONNECT /people HTTP/1.1",
                        "JUMP /people HTTP/1.1",
                        "GET /people HTTP/1.1\r\nHost: a b",
                        "GET /people HTTP/1.1\r\nX: " + "x".repeat(100_000),
                        "GET http://evil.example/people HTTP/1.1",
                        "NONSENSE")) {
            String answer = raw(head);
            assertThat(answer).as("%.60s", head).matches("(?s)HTTP/1.1 (4..|3..|501).*");
            assertNothingTold(head, answer);
        }
    }

    private static void assertNothingTold(String head, String answer) {
        assertThat(answer)
                .as("%.60s", head)
                .doesNotContain("Apache Tomcat/", "org.springframework", "java.lang.", "\tat ")
                .doesNotContainIgnoringCase("\r\nServer:")
                .doesNotContainIgnoringCase("\r\nX-Powered-By:");
    }

    @Test
    void another_method_in_a_header_or_a_field_changes_nothing() throws Exception {
        HttpClient viewer = signedIn("walk-viewer", Role.VIEWER);
        for (String header :
                List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
            assertThat(get(viewer, "/people/add", header, "POST").statusCode()).isEqualTo(403);
            assertThat(post(viewer, "/people/add", Map.of("_method", "GET"), header, "GET"))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(403);
            assertThat(post(nobody, "/nothing", Map.of("_method", "GET"), header, "GET"))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(401);
        }
    }

    @Test
    void the_cookie_of_a_session_is_for_this_site_and_no_script() throws Exception {
        account("anna", Role.VIEWER);
        List<String> cookies =
                signIn(browser(), "anna", PASSWORD).headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2).allMatch(c -> c.contains("HttpOnly"));
        assertThat(cookies)
                .filteredOn(c -> c.startsWith("JSESSIONID="))
                .singleElement()
                .asString()
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age");
        assertThat(cookies)
                .filteredOn(c -> c.startsWith("dateline-known="))
                .singleElement()
                .asString()
                .contains("SameSite=Strict", "Path=/", "Max-Age=")
                .doesNotContain("Domain");
    }

    @Test
    void who_guesses_at_an_account_cannot_keep_its_owner_out() throws Exception {
        HttpClient owner = signedIn("owner", Role.ADMINISTRATOR);
        post(owner, "/logout", Map.of());
        for (int i = 0; i < 30; i++) {
            signIn(browser(), "owner", WRONG);
        }
        assertThat(signIn(browser(), "owner", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(signIn(owner, "owner", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(get(owner, "/account").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_can_change_the_password_while_others_guess_at_it() throws Exception {
        HttpClient owner = signedIn("owner2", Role.ADMINISTRATOR);
        for (int i = 0; i < 30; i++) {
            signIn(browser(), "owner2", WRONG);
        }
        String fresh = "a fresh long one 1";
        HttpResponse<String> changed =
                post(
                        owner,
                        "/account/password",
                        Map.of("old", PASSWORD, "new", fresh, "again", fresh));
        assertThat(changed.headers().firstValue("Location")).contains("/login?changed");
        assertThat(signIn(owner, "owner2", fresh).statusCode()).isEqualTo(303);
        assertThat(get(owner, "/account").statusCode()).isEqualTo(200);
    }

    @Test
    void who_stole_a_session_cannot_guess_the_old_password_for_long() throws Exception {
        HttpClient thief = signedIn("robbed", Role.VIEWER);
        HttpResponse<String> last = null;
        for (int i = 0; i < 6; i++) {
            last =
                    post(
                            thief,
                            "/account/password",
                            Map.of("old", WRONG, "new", "x".repeat(12), "again", "x".repeat(12)));
        }
        assertThat(last.statusCode()).isEqualTo(429);
    }

    @Test
    void the_cookie_of_a_known_browser_is_worth_nothing_for_another_account_or_when_changed()
            throws Exception {
        account("one", Role.VIEWER);
        account("two", Role.VIEWER);
        String cookie =
                signIn(browser(), "one", PASSWORD).headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("dateline-known="))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(";.*", "");
        for (int i = 0; i < 6; i++) {
            signIn(browser(), "one", WRONG);
            signIn(browser(), "two", WRONG);
        }
        forgetFailures();
        for (String shown :
                List.of(
                        cookie.substring(0, cookie.length() - 1)
                                + (cookie.endsWith("0") ? "1" : "0"),
                        "dateline-known=",
                        "dateline-known=" + "0".repeat(32) + ".",
                        "dateline-known=" + "x".repeat(5_000))) {
            assertThat(attempt("one", shown)).as("%.40s", shown).isEqualTo(429);
        }
        assertThat(attempt("two", cookie)).isEqualTo(429);
        assertThat(attempt("one", cookie)).isEqualTo(303);
        register.find("one")
                .ifPresent(a -> assertThat(get(cookie)).as("opens nothing").isEqualTo(303));
    }

    private int attempt(String name, String cookie) throws Exception {
        return post(nobody, "/login", Map.of("name", name, "password", PASSWORD), "Cookie", cookie)
                .statusCode();
    }

    private int get(String cookie) {
        try {
            return get(nobody, "/account", "Cookie", cookie).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_log_tells_of_a_failed_sign_in_through_its_door_and_nothing_that_was_typed()
            throws Exception {
        account("tried", Role.VIEWER);
        signIn(browser(), "tried", WRONG);
        signIn(browser(), "secret typed as a name", WRONG);
        get(
                nobody,
                "/symbology.json",
                "Authorization",
                "Basic "
                        + java.util.Base64.getEncoder()
                                .encodeToString(("tried:" + WRONG).getBytes()));
        List<AuditEntry> entries = List.of();
        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                System.nanoTime() < end && entries.size() < 2; ) {
            entries =
                    register.entries(Long.MAX_VALUE, 50).stream()
                            .filter(e -> e.subject().equals("tried"))
                            .filter(e -> e.action().equals("sign-in.failed"))
                            .limit(2)
                            .toList();
            Thread.sleep(50);
        }
        assertThat(entries).extracting(AuditEntry::door).contains("POST /login");
        assertThat(entries).extracting(AuditEntry::door).contains("GET /symbology.json");
        assertThat(register.entries(Long.MAX_VALUE, 1_000).toString())
                .doesNotContain("secret typed");
    }

    @Test
    void nobody_writes_lines_into_the_log() throws Exception {
        HttpClient admin = signedIn("boss", Role.ADMINISTRATOR);
        String forged = "x\n2026-01-01 boss added evil\u202E";
        post(admin, "/people/add", Map.of("name", forged, "role", "viewer"));
        post(admin, "/people/role", Map.of("name", forged, "role", "editor"));
        get(admin, "/people%0aadded");
        for (AuditEntry entry : register.entries(Long.MAX_VALUE, 1_000)) {
            assertThat(entry.toString()).doesNotContain("\n", "\r", "\u202E");
        }
    }

    @Test
    void the_name_of_the_host_leads_nobody_elsewhere() throws Exception {
        for (String path : List.of("/people", "/account")) {
            String answer =
                    raw("GET " + path + " HTTP/1.1\r\nAccept: text/html\r\nHost: evil.example");
            assertThat(answer).doesNotContain("evil.example");
        }
    }

    @Test
    void a_role_that_is_taken_and_an_account_that_is_disabled_end_what_a_session_may()
            throws Exception {
        HttpClient admin = signedIn("boss", Role.ADMINISTRATOR);
        HttpClient other = signedIn("short-lived", Role.ADMINISTRATOR);
        assertThat(get(other, "/people").statusCode()).isEqualTo(200);
        post(admin, "/people/role", Map.of("name", "short-lived", "role", "viewer"));
        assertThat(get(other, "/people").statusCode()).isEqualTo(403);
        post(admin, "/people/enabled", Map.of("name", "short-lived", "enabled", "false"));
        assertThat(get(other, "/account").statusCode()).isEqualTo(303);
        post(admin, "/people/enabled", Map.of("name", "short-lived", "enabled", "true"));
        assertThat(get(other, "/account").statusCode()).as("the old session").isEqualTo(303);
    }

    @Test
    void a_flood_of_sign_ins_leaves_threads_for_readers() throws Exception {
        var flood = new java.util.ArrayList<java.util.concurrent.CompletableFuture<?>>();
        for (int i = 0; i < 150; i++) {
            HttpRequest request =
                    request("/login")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "name=flood" + i + "&password=" + i))
                            .build();
            flood.add(nobody.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        }
        long begun = System.nanoTime();
        assertThat(get(HttpClient.newHttpClient(), "/symbology.json").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
        flood.forEach(java.util.concurrent.CompletableFuture::join);
    }

    @Test
    void an_account_that_was_called_guest_is_not_taken_for_nobody() throws Exception {
        HttpClient guest = signedIn("guest", Role.VIEWER);
        assertThat(get(guest, "/account").statusCode()).isEqualTo(200);
        assertThat(get(guest, "/people").statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_gets_a_name_that_the_history_uses_for_itself() throws Exception {
        HttpClient admin = signedIn("boss", Role.ADMINISTRATOR);
        for (String name : List.of("guest", "Files", "LOCAL", "command line", "somebody")) {
            HttpResponse<String> answer =
                    post(admin, "/people/add", Map.of("name", name, "role", "editor"));
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
        }
    }
}
