package org.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.dateline.access.Account;
import org.dateline.access.AuditEntry;
import org.dateline.access.Person;
import org.dateline.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Work beside a request stays that of who asked for it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.data=target/test-data/visitor",
            "dateline.sign-in=required",
            "logging.level.org.dateline.data=error",
            "logging.level.com.vaadin=off",
            "logging.level.org.apache.catalina=off"
        })
class VisitorTest extends Town {
    @Autowired Visitor visitor;

    private record Seen(Person person, String door) {}

    @Test
    void work_beside_a_request_has_its_person_and_its_door_and_loses_a_role_that_is_taken()
            throws Exception {
        account("worker", Role.EDITOR);
        Account account = register.find("worker").orElseThrow();
        var request = new MockHttpServletRequest("POST", "/import");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                new Session.ByPassword("worker", account.version()),
                                null,
                                java.util.List.of()));
        AtomicReference<Seen> seen = new AtomicReference<>();
        Runnable look = () -> seen.set(new Seen(visitor.person(), visitor.door()));
        Runnable carried;
        try {
            carried = visitor.carried(look);
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
        }

        Thread.ofVirtual().start(carried).join();
        assertThat(seen.get())
                .isEqualTo(new Seen(new Person("worker", Role.EDITOR), "POST /import"));

        register.change(
                new Account(
                        "worker",
                        Role.VIEWER,
                        true,
                        account.password(),
                        account.identity(),
                        account.version(),
                        account.since()),
                new AuditEntry(0, account.since(), "test", "test", "test", "", 0, ""));
        Thread.ofVirtual().start(carried).join();
        assertThat(seen.get().person().role()).isEqualTo(Role.VIEWER);

        Thread.ofVirtual().start(look).join();
        assertThat(seen.get()).isEqualTo(new Seen(Visitor.GUEST, "task"));
    }
}
