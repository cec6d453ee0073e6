package org.dateline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Starts Dateline: wiring, settings and the command line; nothing else lives in the root.
@SpringBootApplication
@Viewport("width=device-width, initial-scale=1")
public class Application implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("gazetteer")) {
            List<String> rest = Arrays.asList(args).subList(1, args.length);
            System.exit(new GazetteerCommand(System.err).run(rest));
        }
        if (args.length > 0 && args[0].equals("snapshot")) {
            List<String> rest = Arrays.asList(args).subList(1, args.length);
            System.exit(SnapshotCommand.main(rest));
        }
        if (args.length > 0 && args[0].equals("import")) {
            List<String> rest = Arrays.asList(args).subList(1, args.length);
            quiet();
            System.exit(new ImportCommand(System.err, Clock.systemUTC()).run(rest));
        }
        if (args.length > 0 && args[0].equals("export")) {
            List<String> rest = Arrays.asList(args).subList(1, args.length);
            quiet();
            System.exit(ExportCommand.main(rest));
        }
        if (args.length > 0 && (args[0].equals("backup") || args[0].equals("restore"))) {
            System.exit(new BackupCommand(System.err).run(Arrays.asList(args)));
        }
        SpringApplication application = new SpringApplication(Application.class);
        ApplicationListener<ApplicationReadyEvent> ready =
                event -> System.out.println("Dateline is ready: " + address(event));
        ApplicationListener<ApplicationEnvironmentPreparedEvent> prepared =
                event -> refuseTakenPort(event.getEnvironment());
        application.addListeners(ready, prepared);
        try {
            application.run(args);
        } catch (RuntimeException failure) {
            System.err.println("Dateline could not start: " + reason(failure));
            System.exit(1);
        }
    }

    /// Commands tell what they do themselves.
    private static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger("ROOT").setLevel(Level.ERROR);
            logs.getLogger("org.dateline").setLevel(Level.ERROR);
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Dateline");
        settings.addLink("icon", "favicon.svg");
        settings.addMetaTag("theme-color", "#fbfaf7");
        settings.addMetaTag("color-scheme", "light dark");
    }

    private static String address(ApplicationReadyEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        String host = settings.getProperty("server.address", "127.0.0.1");
        return "http://"
                + (host.equals("0.0.0.0") ? "127.0.0.1" : host)
                + ":"
                + settings.getProperty("local.server.port")
                + "/";
    }

    /// Asks for the port before anything is read, so that a taken one is told at once and alone.
    private static void refuseTakenPort(Environment settings) {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        String host = settings.getProperty("server.address", "127.0.0.1");
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (BindException taken) {
            throw new PortInUseException(port, taken);
        } catch (IOException | IllegalArgumentException unclear) {
            throw new IllegalArgumentException(
                    "cannot listen on " + host + ":" + port + " (" + unclear.getMessage() + ")",
                    unclear);
        }
    }

    /// One line that a person can act on.
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (true) {
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort() + " is taken; name another with --port";
            }
            if (cause.getCause() == null) {
                return cause.getMessage() == null ? cause.toString() : cause.getMessage();
            }
            cause = cause.getCause();
        }
    }
}
