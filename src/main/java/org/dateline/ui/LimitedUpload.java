package org.dateline.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/// Takes a file into a temporary one, up to a size and from who may. The component asks both in the
/// browser only, where anybody can leave it out.
final class LimitedUpload implements UploadHandler {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER_BYTES = 1 << 16;

    private final long mostBytes;
    private final transient BooleanSupplier allowed;
    private final transient Taking taking;

    /// Takes the file over; it is in nobody else's hands any more.
    interface Taking {
        void take(String name, File file);
    }

    /// @param allowed asked at each upload
    /// @param taking called with the page locked
    LimitedUpload(long mostBytes, BooleanSupplier allowed, Taking taking) {
        this.mostBytes = mostBytes;
        this.allowed = allowed;
        this.taking = taking;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (!allowed.getAsBoolean()) {
            event.reject("This needs the role editor");
            return;
        }
        Path file = Files.createTempFile("dateline-upload-", ".part");
        boolean whole = false;
        try {
            whole = event.getFileSize() <= mostBytes && isTaken(event, file);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        if (whole) {
            event.getUI().access(() -> taking.take(event.getFileName(), file.toFile()));
        } else {
            event.reject("The file is larger than " + (mostBytes >> 20) + " MB");
        }
    }

    private boolean isTaken(UploadEvent event, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long taken = 0;
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                taken += read;
                if (taken > mostBytes) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }
}
