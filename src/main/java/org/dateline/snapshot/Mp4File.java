package org.dateline.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// An MP4 file (ISO/IEC 14496-12, -14, -15) with one track of H.264 pictures, its table of contents
/// first so that it plays while it is loaded, and without any date.
final class Mp4File {
    private static final int TICKS = 1000;
    private static final int[] UNIT_MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

    private final int width;
    private final int height;
    private final int rate;
    private final byte[] sequence;
    private final byte[] pictures;

    /// @param rate pictures a second
    /// @param sequence the sequence parameter set
    /// @param pictures the picture parameter set
    Mp4File(int width, int height, int rate, byte[] sequence, byte[] pictures) {
        this.width = width;
        this.height = height;
        this.rate = rate;
        this.sequence = sequence;
        this.pictures = pictures;
    }

    /// @param samples pictures, units with their lengths before them
    /// @param keys numbers, from 1, of those that stand alone
    byte[] write(List<byte[]> samples, List<Integer> keys) {
        var type = new Box();
        type.box(
                "ftyp",
                b ->
                        b.name("isom")
                                .number(0x200)
                                .name("isom")
                                .name("iso2")
                                .name("avc1")
                                .name("mp41"));
        int head = type.size() + contents(samples, keys, 0).size() + 8;
        int data = samples.stream().mapToInt(s -> s.length).sum();
        var out = new ByteArrayOutputStream(head + data);
        out.writeBytes(type.bytes());
        out.writeBytes(contents(samples, keys, head).bytes());
        out.writeBytes(new Box().number(data + 8).name("mdat").bytes());
        samples.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private Box contents(List<byte[]> samples, List<Integer> keys, int offset) {
        int length = samples.size() * TICKS / rate;
        var movie = new Box();
        movie.box(
                "moov",
                b -> {
                    b.box("mvhd", h -> header(h, length));
                    b.box(
                            "trak",
                            t -> {
                                t.box("tkhd", h -> trackHeader(h, length));
                                t.box("mdia", m -> media(m, length, samples, keys, offset));
                            });
                });
        return movie;
    }

    private static void header(Box box, int length) {
        box.zeros(3).number(TICKS).number(length).number(0x10000).number(0x1000000).zeros(2);
        for (int cell : UNIT_MATRIX) {
            box.number(cell);
        }
        box.zeros(6).number(2);
    }

    private void trackHeader(Box box, int length) {
        box.number(3).zeros(2).number(1).zeros(1).number(length).zeros(4);
        for (int cell : UNIT_MATRIX) {
            box.number(cell);
        }
        box.number(width << 16).number(height << 16);
    }

    private void media(
            Box media, int length, List<byte[]> samples, List<Integer> keys, int offset) {
        media.box("mdhd", b -> b.zeros(3).number(TICKS).number(length).number(0x55C40000));
        media.box("hdlr", b -> b.zeros(2).name("vide").zeros(3).octet(0));
        media.box(
                "minf",
                m -> {
                    m.box("vmhd", b -> b.number(1).zeros(2));
                    m.box(
                            "dinf",
                            d ->
                                    d.box(
                                            "dref",
                                            b ->
                                                    b.zeros(1)
                                                            .number(1)
                                                            .box("url ", u -> u.number(1))));
                    m.box("stbl", b -> table(b, samples, keys, offset));
                });
    }

    private void table(Box table, List<byte[]> samples, List<Integer> keys, int offset) {
        table.box("stsd", b -> b.zeros(1).number(1).box("avc1", this::picture));
        table.box("stts", b -> b.zeros(1).number(1).number(samples.size()).number(TICKS / rate));
        table.box(
                "stss",
                b -> {
                    b.zeros(1).number(keys.size());
                    keys.forEach(b::number);
                });
        table.box("stsc", b -> b.zeros(1).number(1).number(1).number(samples.size()).number(1));
        table.box(
                "stsz",
                b -> {
                    b.zeros(2).number(samples.size());
                    samples.forEach(s -> b.number(s.length));
                });
        table.box("stco", b -> b.zeros(1).number(1).number(offset));
    }

    private void picture(Box box) {
        box.zeros(1).number(1).zeros(4).number(width << 16 | height);
        box.number(0x480000).number(0x480000).zeros(1).number(0x10000).zeros(7);
        box.octet(0).octet(0).number(0x0018FFFF);
        box.box(
                "avcC",
                b -> {
                    b.octet(1).octet(sequence[1]).octet(sequence[2]).octet(sequence[3]);
                    b.octet(0xFF).octet(0xE1).octet(sequence.length >> 8).octet(sequence.length);
                    b.raw(sequence);
                    b.octet(1).octet(pictures.length >> 8).octet(pictures.length).raw(pictures);
                });
    }

    /// Bytes in a growing row, big-endian.
    private static final class Box {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Box octet(int value) {
            out.write(value);
            return this;
        }

        Box number(int value) {
            return octet(value >> 24).octet(value >> 16).octet(value >> 8).octet(value);
        }

        Box zeros(int numbers) {
            out.writeBytes(new byte[4 * numbers]);
            return this;
        }

        Box name(String four) {
            return raw(four.getBytes(StandardCharsets.ISO_8859_1));
        }

        Box raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        Box box(String name, Consumer<Box> content) {
            var inner = new Box();
            content.accept(inner);
            return number(inner.size() + 8).name(name).raw(inner.bytes());
        }

        int size() {
            return out.size();
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
