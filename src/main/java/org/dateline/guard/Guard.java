package org.dateline.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.dateline.access.PasswordHash;
import org.dateline.access.People;
import org.dateline.access.Register;
import org.dateline.access.SignInLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Puts the guard before every door.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Guard {
    @Bean
    PasswordHash passwordHash() {
        return new Argon2Hash();
    }

    @Bean
    People people(Register register, PasswordHash hash, Clock clock) {
        return new People(register, hash, clock);
    }

    @Bean
    SignInLimits signInLimits(Clock clock) {
        return new SignInLimits(clock);
    }

    @Bean
    Visitor caller(House house, Register register) {
        return new Visitor(house, register);
    }

    @Bean
    Pages guardPages(House house) {
        return new Pages(house);
    }

    @Bean
    Refusals guardRefusals(Pages pages) {
        return new Refusals(pages);
    }

    @Bean
    AuthenticationProvider signIn(People people, SignInLimits limits, Beside beside) {
        return new SignIn(people, limits, beside);
    }

    @Bean
    Beside beside() {
        return new Beside();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            House house,
            Visitor visitor,
            AccessRefusals answers,
            Refusals refusals,
            People people,
            @Value("${dateline.embed.frame-ancestors}") String frameAncestors)
            throws Exception {
        boolean framesElsewhere =
                !frameAncestors.equals("'none'") && !frameAncestors.equals("'self'");
        http.csrf(csrf -> csrf.disable()) // OwnSite does it, for every door and without a session
                .cors(cors -> cors.disable()) // the doors for other sites say so themselves
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .anonymous(nobody -> nobody.disable())
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new Headers(house)))
                .addFilterBefore(new EarlyHeaders(house), HeaderWriterFilter.class)
                .addFilterAfter(new WithoutRegister(refusals), HeaderWriterFilter.class)
                .addFilterAfter(
                        new OwnSite(house, refusals, framesElsewhere), HeaderWriterFilter.class)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(answers)
                                        .accessDeniedHandler(answers))
                .authorizeHttpRequests(
                        doors ->
                                doors.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD,
                                                DispatcherType.ERROR,
                                                DispatcherType.ASYNC)
                                        .permitAll()
                                        .anyRequest()
                                        .access(
                                                (signedIn, asked) ->
                                                        new AuthorizationDecision(
                                                                mayEnter(
                                                                        visitor,
                                                                        asked.getRequest()))));
        if (house.alone()) {
            http.logout(logout -> logout.disable());
            return http.build();
        }
        http.formLogin(
                        form ->
                                form.loginPage("/login")
                                        .loginProcessingUrl("/login")
                                        .usernameParameter("name")
                                        .passwordParameter("password")
                                        .authenticationDetailsSource(Visit::new)
                                        .successHandler(answers)
                                        .failureHandler(answers))
                .httpBasic(
                        programs ->
                                programs.authenticationEntryPoint(answers)
                                        .authenticationDetailsSource(Visit::new))
                .logout(
                        logout ->
                                logout.logoutRequestMatcher(
                                                PathPatternRequestMatcher.pathPattern(
                                                        HttpMethod.POST, "/logout"))
                                        .logoutSuccessUrl("/login?out"));
        if (house.elsewhere().isPresent()) {
            new Elsewhere(house.elsewhere().get(), people).letIn(http, answers);
        }
        return http.build();
    }

    private static boolean mayEnter(Visitor visitor, HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        String path = OwnSite.path(request);
        Optional<DoorRule> rule = DoorRules.find(method, path);
        if (rule.map(DoorRule::toEverybody).orElse(false)) {
            return true;
        }
        boolean forAccounts = rule.map(DoorRule::toAccounts).orElse(false);
        return visitor.mayRead()
                && visitor.may(DoorRules.role(method, path))
                && !(forAccounts && visitor.isGuest());
    }
}
