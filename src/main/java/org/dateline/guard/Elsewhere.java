package org.dateline.guard;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dateline.access.Account;
import org.dateline.access.People;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Sign-in by OpenID Connect: the provider says who somebody is, the account here what they may.
/// The provider is asked at the first sign-in, so that the application starts without it.
final class Elsewhere {
    static final String ID = "dateline";

    /// Where the form leads.
    static final String DOOR = "/oauth2/authorization/" + ID;

    private final House.Provider provider;
    private final People people;

    Elsewhere(House.Provider provider, People people) {
        this.provider = provider;
        this.people = people;
    }

    void letIn(HttpSecurity http, AccessRefusals answers) throws Exception {
        ClientRegistrationRepository registrations =
                new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration()));
        http.oauth2Login(
                login ->
                        login.loginPage("/login")
                                .clientRegistrationRepository(registrations)
                                .authorizedClientRepository(new NoTokens())
                                .successHandler(answers)
                                .failureHandler(answers)
                                .withObjectPostProcessor(
                                        new ObjectPostProcessor<
                                                OAuth2AuthorizationRequestRedirectFilter>() {
                                            @Override
                                            public <
                                                            O extends
                                                                    OAuth2AuthorizationRequestRedirectFilter>
                                                    O postProcess(O way) {
                                                way.setAuthenticationFailureHandler(answers);
                                                return way;
                                            }
                                        })
                                .userInfoEndpoint(who -> who.oidcUserService(this::user)));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(ID)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientName(provider.name())
                .scope("openid", "profile")
                .build();
    }

    private OidcUser user(OidcUserRequest request) {
        OidcUser user = new OidcUserService().loadUser(request);
        String identity = user.getIdToken().getIssuer() + " " + user.getSubject();
        String wanted =
                user.getPreferredUsername() != null
                        ? user.getPreferredUsername()
                        : String.valueOf(user.getFullName());
        Account account = people.outside(identity, wanted, provider.role());
        if (!account.enabled()) {
            throw new DisabledException("disabled");
        }
        return new ByProvider(account.name(), account.version(), user.getIdToken());
    }

    /// Who the provider vouched for.
    record ByProvider(String account, long version, OidcIdToken token)
            implements Session, OidcUser {
        @Override
        public Map<String, Object> getClaims() {
            return token.getClaims();
        }

        @Override
        public @Nullable OidcUserInfo getUserInfo() {
            return null;
        }

        @Override
        public OidcIdToken getIdToken() {
            return token;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return token.getClaims();
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getName() {
            return account;
        }
    }

    /// Nothing is asked of the provider in anybody's name, so that no token is kept.
    private static final class NoTokens implements OAuth2AuthorizedClientRepository, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, jakarta.servlet.http.HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id,
                Authentication who,
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response) {}
    }
}
