package org.dateline.guard;

import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dateline.access.Account;
import org.dateline.access.Caller;
import org.dateline.access.Person;
import org.dateline.access.Register;
import org.dateline.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Tells who asks, from the session or the request; reads the account anew each time, so that a new
/// role or a disabled account counts at once.
final class Visitor implements Caller {
    /// Who works alone on the own machine.
    static final Person ALONE = new Person("local", Role.ADMINISTRATOR);

    /// Who is not signed in.
    static final Person GUEST = new Person("guest", Role.VIEWER);

    private final House house;
    private final Register register;
    private final ThreadLocal<Errand> errand = new ThreadLocal<>();

    /// What is done beside a request, for whom, and through which door it came.
    private record Errand(@Nullable Authentication signedIn, String door) {}

    Visitor(House house, Register register) {
        this.house = house;
        this.register = register;
    }

    @Override
    public Person person() {
        if (house.alone()) {
            return ALONE;
        }
        return account().map(Account::person).orElse(GUEST);
    }

    /// The account that is signed in.
    Optional<Account> account() {
        Errand now = errand.get();
        return account(
                now == null
                        ? SecurityContextHolder.getContext().getAuthentication()
                        : now.signedIn());
    }

    private Optional<Account> account(@Nullable Authentication signedIn) {
        if (house.alone()
                || signedIn == null
                || !signedIn.isAuthenticated()
                || !(signedIn.getPrincipal() instanceof Session session)) {
            return Optional.empty();
        }
        return register.find(session.account())
                .filter(Account::enabled)
                .filter(account -> account.version() == session.version());
    }

    /// Nobody is signed in, where one could.
    boolean isGuest() {
        return standing() == Standing.GUEST;
    }

    @Override
    public Standing standing() {
        if (house.alone()) {
            return Standing.ALONE;
        }
        return account().isPresent() ? Standing.SIGNED_IN : Standing.GUEST;
    }

    /// True for who may read: everybody, or everybody who is signed in.
    boolean mayRead() {
        return house.alone() || house.readingOpen() || account().isPresent();
    }

    @Override
    public String door() {
        UI page = UI.getCurrent();
        if (page != null) {
            return "page /" + page.getActiveViewLocation().getPath();
        }
        Errand now = errand.get();
        if (now != null) {
            return now.door();
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            HttpServletRequest request = asked.getRequest();
            return request.getMethod() + " " + request.getRequestURI();
        }
        return "task";
    }

    @Override
    public Runnable carried(Runnable work) {
        var carried = new Errand(SecurityContextHolder.getContext().getAuthentication(), door());
        return () -> {
            errand.set(carried);
            try {
                work.run();
            } finally {
                errand.remove();
            }
        };
    }
}
