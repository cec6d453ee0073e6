package org.dateline.guard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dateline.access.NotAllowed;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// The same rules between the views of the page, which the browser reaches without a new request
/// for their address.
@Component
class Passage implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    Passage(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(e -> e.getUI().addBeforeEnterListener(this::enter));
        event.getSource().addSessionInitListener(this::tellNotAllowed);
    }

    private void enter(BeforeEnterEvent event) {
        String path = "/" + event.getLocation().getPath();
        if (visitor.mayRead() && visitor.may(DoorRules.role(HttpMethod.GET, path))) {
            return;
        }
        String next =
                URLEncoder.encode(
                        "/" + event.getLocation().getPathWithQueryParameters(),
                        StandardCharsets.UTF_8);
        event.forwardToUrl("/login?next=" + next);
    }

    /// What somebody may not is told, and nothing else happens.
    private void tellNotAllowed(SessionInitEvent event) {
        ErrorHandler others = event.getSession().getErrorHandler();
        event.getSession()
                .setErrorHandler(
                        error -> {
                            Optional<NotAllowed> refused = refused(error.getThrowable());
                            if (refused.isPresent() && UI.getCurrent() != null) {
                                Notification.show(refused.get().getMessage() + ".");
                            } else {
                                others.error(error);
                            }
                        });
    }

    private static Optional<NotAllowed> refused(
            @org.jspecify.annotations.Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotAllowed refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
