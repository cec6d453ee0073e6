package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dateline.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Sign-in by OpenID Connect, against a provider on the loopback.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/elsewhere",
            "dateline.oidc.client-id=dateline-test",
            "dateline.oidc.client-secret=not a secret",
            "dateline.oidc.name=The newsroom",
            "dateline.oidc.role=editor",
            "logging.level.org.dateline.data=error"
        })
class ElsewhereTest extends Town {
    private static final Provider PROVIDER = start();

    private static Provider start() {
        try {
            return new Provider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("dateline.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    private static HttpClient following() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private void signIn(HttpClient browser) throws Exception {
        get(browser, "/oauth2/authorization/dateline");
    }

    @Test
    void the_form_offers_the_provider_by_its_name() throws Exception {
        assertThat(get(nobody, "/login").body())
                .contains("Sign in with The newsroom", "/oauth2/authorization/dateline");
    }

    @Test
    void who_the_provider_vouches_for_gets_an_account_with_the_role_of_the_settings()
            throws Exception {
        String subject = "s" + System.nanoTime();
        PROVIDER.subject = subject;
        PROVIDER.name = "olga" + subject;
        HttpClient browser = following();
        signIn(browser);
        HttpResponse<String> account = get(browser, "/account");
        assertThat(account.body())
                .contains("olga" + subject, "editor", "your password is kept there");
        assertThat(register.findByIdentity(PROVIDER.issuer() + " " + subject)).isPresent();
    }

    @Test
    void a_namesake_of_an_administrator_stays_somebody_else() throws Exception {
        account("chief", Role.ADMINISTRATOR);
        PROVIDER.subject = "t" + System.nanoTime();
        PROVIDER.name = "chief";
        HttpClient browser = following();
        signIn(browser);
        assertThat(get(browser, "/account").body())
                .containsPattern("chief \\d+")
                .contains("editor");
        assertThat(get(browser, "/people").statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_that_somebody_else_signed_opens_nothing() throws Exception {
        PROVIDER.forged = true;
        try {
            HttpClient browser = following();
            signIn(browser);
            assertThat(get(browser, "/account").uri().getPath()).isEqualTo("/login");
        } finally {
            PROVIDER.forged = false;
        }
    }

    @Test
    void an_answer_that_nobody_asked_for_opens_nothing() throws Exception {
        HttpClient browser = following();
        get(browser, "/login/oauth2/code/dateline?code=code0&state=guessed");
        assertThat(get(browser, "/account").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_token_that_is_old_or_for_somebody_else_opens_nothing() throws Exception {
        Date hourAgo = Date.from(Instant.now().minusSeconds(3_600));
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> lies =
                Map.of(
                        "nonce", token -> token.claim("nonce", "another"),
                        "no nonce", token -> token.claim("nonce", null),
                        "audience", token -> token.audience("another-application"),
                        "issuer", token -> token.issuer("https://evil.example"),
                        "expired", token -> token.expirationTime(hourAgo).issueTime(hourAgo),
                        "no subject", token -> token.subject(null));
        PROVIDER.subject = "liar";
        try {
            for (var lie : lies.entrySet()) {
                PROVIDER.lie = lie.getValue();
                HttpClient browser = following();
                signIn(browser);
                assertThat(get(browser, "/account").uri().getPath())
                        .as(lie.getKey())
                        .isEqualTo("/login");
            }
        } finally {
            PROVIDER.lie = UnaryOperator.identity();
        }
        assertThat(register.findByIdentity(PROVIDER.issuer() + " liar")).isEmpty();
    }

    @Test
    void where_the_provider_fails_or_says_no_the_form_says_so_and_nothing_breaks()
            throws Exception {
        PROVIDER.broken = true;
        try {
            HttpClient browser = following();
            HttpResponse<String> answer = get(browser, "/oauth2/authorization/dateline");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.uri().toString()).contains("/login?elsewhere");
        } finally {
            PROVIDER.broken = false;
        }
        HttpResponse<String> refused =
                get(nobody, "/login/oauth2/code/dateline?error=access_denied&state=x");
        assertThat(refused.statusCode()).isEqualTo(303);
        HttpResponse<String> unknown = get(nobody, "/oauth2/authorization/another");
        assertThat(unknown.statusCode()).isLessThan(500);
    }

    @Test
    void a_session_of_before_is_worth_nothing_after_the_sign_in_elsewhere() throws Exception {
        PROVIDER.subject = "fixed";
        PROVIDER.name = "fixed";
        CookieManager cookies = new CookieManager();
        HttpClient browser =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        HttpResponse<String> way = get(browser, "/oauth2/authorization/dateline");
        String before = cookies.getCookieStore().getCookies().toString();
        HttpResponse<String> there =
                browser.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                way.headers().firstValue("Location").orElseThrow()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String back = there.headers().firstValue("Location").orElseThrow();
        browser.send(
                HttpRequest.newBuilder(URI.create(back)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(get(browser, "/account").body()).contains("fixed");
        assertThat(cookies.getCookieStore().getCookies().toString()).isNotEqualTo(before);
        // The same answer a second time, as somebody who saw it would bring it.
        HttpClient thief = following();
        thief.send(
                HttpRequest.newBuilder(URI.create(back)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(get(thief, "/account").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void names_that_the_history_uses_for_itself_are_given_to_nobody() throws Exception {
        for (String name : new String[] {"guest", "Local", "files", "command line", "<b>"}) {
            PROVIDER.subject = "named " + name + System.nanoTime();
            PROVIDER.name = name;
            HttpClient browser = following();
            signIn(browser);
            assertThat(register.findByIdentity(PROVIDER.issuer() + " " + PROVIDER.subject))
                    .hasValueSatisfying(a -> assertThat(a.name()).startsWith("member"));
        }
    }
}
