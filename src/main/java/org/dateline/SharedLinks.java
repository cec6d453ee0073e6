package org.dateline;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.publish.EmbedContexts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/// Lets a link to the map, put into a message, show the map that it opens: the page's head says
/// what other systems read.
@Component
class SharedLinks implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient EmbedContexts contexts;

    SharedLinks(EmbedContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::tell);
    }

    private void tell(IndexHtmlResponse response) {
        if (!response.getVaadinRequest().getPathInfo().equals("/")) {
            return;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        response.getVaadinRequest()
                .getParameterMap()
                .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        UriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentContextPath();
        contexts.tagsOfPage(parameters, here.toUriString() + "/")
                .ifPresent(tags -> response.getDocument().head().append(tags));
    }
}
