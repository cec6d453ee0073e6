package org.dateline;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Dateline: wiring, settings and the command line; nothing else lives in the root.
@SpringBootApplication
@Viewport("width=device-width, initial-scale=1")
public class Application implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Dateline");
        settings.addLink("icon", "favicon.svg");
        settings.addMetaTag("theme-color", "#fbfaf7");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
