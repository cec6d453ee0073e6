package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// What a browser that keeps to no rules sends as a file.
@SpringBootTest(
        properties = {
            "dateline.data=target/test-data/situations-view",
            "logging.level.org.dateline.data=error"
        })
class LimitedUploadTest extends SpringBrowserlessTest {
    private static final int MOST = 1 << 20;
    private final List<Integer> taken = new ArrayList<>();

    private UploadEvent upload(int bytes, long told) {
        return new UploadEvent(
                VaadinRequest.getCurrent(),
                VaadinResponse.getCurrent(),
                VaadinSession.getCurrent(),
                "table.csv",
                told,
                "text/csv",
                new Element("div"),
                null) {
            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(new byte[bytes]);
            }

            @Override
            public UI getUI() {
                return UI.getCurrent();
            }
        };
    }

    private UploadEvent send(boolean allowed, int bytes, long told) throws IOException {
        UploadEvent event = upload(bytes, told);
        new LimitedUpload(MOST, () -> allowed, this::take).handleUploadRequest(event);
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        return event;
    }

    private void take(String name, File file) {
        taken.add((int) file.length());
        assertThat(file.delete()).isTrue();
    }

    private static long left() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("dateline-upload-"))
                    .count();
        }
    }

    @Test
    void a_file_up_to_the_limit_is_taken() throws Exception {
        assertThat(send(true, MOST, MOST).isRejected()).isFalse();
        assertThat(send(true, 0, -1).isRejected()).isFalse();
        assertThat(taken).containsExactly(MOST, 0);
    }

    @Test
    void a_larger_one_is_refused_whatever_it_says_of_its_size_and_nothing_is_left()
            throws Exception {
        long before = left();
        assertThat(send(true, MOST + 1, MOST + 1).getRejectionMessage()).contains("1 MB");
        assertThat(send(true, MOST + 1, -1).isRejected()).isTrue();
        assertThat(send(true, 20 * MOST, 10).isRejected()).isTrue();
        assertThat(taken).isEmpty();
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void nothing_is_taken_from_who_may_not_write() throws Exception {
        assertThat(send(false, 10, 10).isRejected()).isTrue();
        assertThat(taken).isEmpty();
    }
}
