package org.dateline.guard;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.access.Account;
import org.dateline.access.AuditEntry;
import org.dateline.access.PasswordHash;
import org.dateline.access.Register;
import org.dateline.access.Role;
import org.dateline.access.SignInLimits;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// People with browsers and programs, who come to the running application. Every class of tests has
/// a data folder and so an application of its own: Spring Security keeps who is signed in where the
/// application that was started last says, and an earlier one of the same machine would not find
/// it.
abstract class Town {
    static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort int port;
    @Autowired Register register;
    @Autowired PasswordHash hash;
    @Autowired SignInLimits limits;
    final HttpClient nobody = HttpClient.newHttpClient();

    /// All tests come from the same address.
    @BeforeEach
    void forgetFailures() {
        for (int i = 0; i < 200; i++) {
            limits.succeeded(new SignInLimits.Attempt("nobody", "127.0.0.1", Optional.empty()));
        }
    }

    /// Makes the account where it is missing.
    void account(String name, Role role) {
        account(name, role, true);
    }

    void account(String name, Role role, boolean enabled) {
        var now = java.time.Instant.parse("2026-01-01T00:00:00Z");
        Optional<Account> old = register.find(name);
        var account =
                new Account(
                        name,
                        role,
                        enabled,
                        hash.of(PASSWORD),
                        Optional.empty(),
                        old.map(a -> a.version() + 1).orElse(1L),
                        now);
        var entry = new AuditEntry(0, now, "test", "test", "test", "", 0, name);
        if (old.isPresent()) {
            register.change(account, entry);
        } else {
            register.add(account, entry);
        }
    }

    static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    HttpClient signedIn(String name, Role role) throws Exception {
        account(name, role);
        HttpClient browser = browser();
        signIn(browser, name, PASSWORD);
        return browser;
    }

    HttpResponse<String> signIn(HttpClient browser, String name, String password) throws Exception {
        return post(browser, "/login", Map.of("name", name, "password", password));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    HttpResponse<String> get(HttpClient client, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(
            HttpClient client, String path, Map<String, String> form, String... headers)
            throws Exception {
        String body =
                form.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
