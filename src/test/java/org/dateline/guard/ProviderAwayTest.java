package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.dateline.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// The OpenID provider does not answer.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/provider-away",
            "dateline.oidc.issuer=http://127.0.0.1:9",
            "dateline.oidc.client-id=dateline-test",
            "dateline.oidc.client-secret=not a secret",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class ProviderAwayTest extends Town {

    @Test
    void dateline_starts_all_the_same_and_passwords_go_on_opening() throws Exception {
        account("anna", Role.VIEWER);
        assertThat(signIn(browser(), "anna", PASSWORD).headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void who_wants_to_sign_in_there_is_led_back_to_the_form_which_says_so() throws Exception {
        HttpResponse<String> answer = get(nobody, "/oauth2/authorization/dateline");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("/login?elsewhere");
        assertThat(get(nobody, "/login?elsewhere").body()).contains("does not answer");
        assertThat(get(nobody, "/login/oauth2/code/dateline?code=a&state=b").statusCode())
                .isLessThan(500);
    }
}
