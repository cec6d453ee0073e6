package org.dateline.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.MMapDirectory;
import org.dateline.gazetteer.Place;

/// The folder of one index, named by what it was built from. It is written under another name and
/// moved in place when it is whole, so that a folder with the right name is a whole index.
record IndexFolder(Path path) {
    private static final String MANIFEST = "manifest.properties";
    private static final String UNFINISHED = ".unfinished";
    private static final int KEY_LETTERS = 16;

    /// Indexes up to this size are read through when they are opened, which takes a tenth of a
    /// second; of larger ones only the lengths of the files are compared.
    private static final long CHECKED_WHOLE = 400L << 20;

    /// An index that is open for as long as the program runs.
    record Opened(DirectoryReader reader, Map<String, String> sources) {}

    static IndexFolder of(Path data, Path shipped, List<PlaceFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("index " + IndexFields.VERSION).getBytes(StandardCharsets.UTF_8));
            for (Path file : described(shipped)) {
                digest.update(Files.readAllBytes(file));
            }
            for (PlaceFile file : files) {
                add(file.path(), digest);
            }
            String key = HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LETTERS);
            return new IndexFolder(data.resolve(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> described(Path shipped) throws IOException {
        try (Stream<Path> files = Files.list(shipped)) {
            return files.filter(file -> file.toString().endsWith(".lpf.json")).sorted().toList();
        }
    }

    /// The shipped file by its bytes; what is imported, which may be very large, by its date too.
    private static void add(Path file, MessageDigest digest) throws IOException {
        if (Files.size(file) > CHECKED_WHOLE / 8) {
            String about = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
            digest.update(about.getBytes(StandardCharsets.UTF_8));
            return;
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// The newest whole index in `data`, whatever it was built from.
    static Optional<Opened> newest(Path data, Consumer<String> warning) {
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(folder -> Files.exists(folder.resolve(MANIFEST)))
                    .filter(folder -> !folder.toString().endsWith(UNFINISHED))
                    .sorted(Comparator.comparing(IndexFolder::age).reversed())
                    .map(folder -> new IndexFolder(folder).open(warning))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(
                            opened -> {
                                warning.accept("An older index is in service.");
                                return opened;
                            });
        } catch (IOException e) {
            warning.accept("Cannot look into " + data + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static long age(Path folder) {
        return folder.resolve(MANIFEST).toFile().lastModified();
    }

    /// Nothing where there is none, or it is damaged or of another version.
    Optional<Opened> open(Consumer<String> warning) {
        if (!Files.exists(path.resolve(MANIFEST))) {
            return Optional.empty();
        }
        try {
            Properties manifest = manifest();
            compare(manifest);
            DirectoryReader reader = DirectoryReader.open(new MMapDirectory(path));
            if (size() <= CHECKED_WHOLE) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return Optional.of(new Opened(reader, sources(manifest)));
        } catch (IOException | RuntimeException e) {
            warning.accept("The index in " + path + " cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    boolean isSound() {
        Optional<Opened> opened = open(warning -> {});
        if (opened.isPresent()) {
            try {
                opened.get().reader().close();
            } catch (IOException e) {
                return false;
            }
        }
        return opened.isPresent();
    }

    private Properties manifest() throws IOException {
        var manifest = new Properties();
        try (var reader = Files.newBufferedReader(path.resolve(MANIFEST))) {
            manifest.load(reader);
        }
        return manifest;
    }

    private void compare(Properties manifest) throws IOException {
        String version = manifest.getProperty("version", "");
        if (!version.equals(Integer.toString(IndexFields.VERSION))) {
            throw new IOException("it is of version " + version);
        }
        for (String name : manifest.stringPropertyNames()) {
            if (name.startsWith("file.")) {
                Path file = path.resolve(name.substring(5));
                String wanted = manifest.getProperty(name);
                if (!Files.exists(file) || !Long.toString(Files.size(file)).equals(wanted)) {
                    throw new IOException(file.getFileName() + " is missing or cut short");
                }
            }
        }
    }

    private static Map<String, String> sources(Properties manifest) {
        Map<String, String> sources = new HashMap<>();
        for (String name : manifest.stringPropertyNames()) {
            if (name.startsWith("source.")) {
                sources.put(name.substring(7), manifest.getProperty(name));
            }
        }
        return sources;
    }

    BuildSummary build(List<Place> curated, List<PlaceFile> files, Progress progress)
            throws IOException {
        Files.createDirectories(path.getParent());
        Path unfinished = path.resolveSibling(path.getFileName() + UNFINISHED);
        delete(unfinished);
        try {
            Files.createDirectory(unfinished);
            IndexBuilder.Built built = IndexBuilder.build(unfinished, curated, files, progress);
            write(unfinished, built);
            delete(path);
            move(unfinished);
            removeOthers();
            return new BuildSummary(
                    path, built.places(), size(), built.rejections(), built.rejected());
        } finally {
            delete(unfinished);
        }
    }

    private void move(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, path);
        }
    }

    private static void write(Path folder, IndexBuilder.Built built) throws IOException {
        var manifest = new Properties();
        manifest.setProperty("version", Integer.toString(IndexFields.VERSION));
        manifest.setProperty("places", Long.toString(built.places()));
        built.sources().forEach((key, text) -> manifest.setProperty("source." + key, text));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                manifest.setProperty("file." + file.getFileName(), Long.toString(Files.size(file)));
            }
        }
        try (var writer = Files.newBufferedWriter(folder.resolve(MANIFEST))) {
            manifest.store(writer, null);
        }
    }

    /// Older indexes are of no use to this version; one that somebody still has open stays
    /// readable.
    private void removeOthers() throws IOException {
        try (Stream<Path> folders = Files.list(path.getParent())) {
            for (Path folder : folders.toList()) {
                if (!folder.equals(path) && Files.exists(folder.resolve(MANIFEST))) {
                    delete(folder);
                }
            }
        }
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
