package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
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
}
