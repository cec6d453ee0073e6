package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 255 colours for a film: the most frequent ones as they are, since a map is made of few, the rest
/// by median cut; and one index for what is transparent.
final class GifPalette {
    static final int TRANSPARENT = 255;
    private static final int EXACT = 96;

    private final int[] colours;
    private final Map<Integer, Byte> known = new HashMap<>();

    private GifPalette(int[] colours) {
        this.colours = colours;
        for (int i = 0; i < colours.length; i++) {
            known.putIfAbsent(colours[i], (byte) i);
        }
    }

    private record Seen(int colour, int times) {
        int channel(int shift) {
            return colour >> shift & 255;
        }
    }

    /// @param samples pixels of some pictures
    static GifPalette of(List<int[]> samples) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] pixels : samples) {
            for (int pixel : pixels) {
                counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Seen> seen = new ArrayList<>();
        counts.forEach((colour, times) -> seen.add(new Seen(colour, times)));
        seen.sort(Comparator.comparingInt(Seen::times).reversed().thenComparing(Seen::colour));
        if (seen.size() <= TRANSPARENT) {
            return new GifPalette(seen.stream().mapToInt(Seen::colour).toArray());
        }
        int[] colours = new int[TRANSPARENT];
        for (int i = 0; i < EXACT; i++) {
            colours[i] = seen.get(i).colour();
        }
        List<List<Seen>> boxes = new ArrayList<>();
        boxes.add(seen.subList(EXACT, seen.size()));
        while (boxes.size() < TRANSPARENT - EXACT) {
            List<Seen> widest =
                    boxes.stream().max(Comparator.comparingLong(GifPalette::spread)).orElseThrow();
            if (widest.size() < 2) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(halves(widest));
        }
        for (int i = 0; i < boxes.size(); i++) {
            colours[EXACT + i] = mean(boxes.get(i));
        }
        return new GifPalette(Arrays.copyOf(colours, EXACT + boxes.size()));
    }

    private static long spread(List<Seen> box) {
        if (box.size() < 2) {
            return 0;
        }
        double weight = box.stream().mapToLong(Seen::times).sum();
        return Math.round(range(box, shift(box)) * Math.sqrt(weight));
    }

    private static int shift(List<Seen> box) {
        int best = 16;
        for (int shift : new int[] {8, 0}) {
            best = range(box, shift) > range(box, best) ? shift : best;
        }
        return best;
    }

    private static int range(List<Seen> box, int shift) {
        int least = 255;
        int most = 0;
        for (Seen s : box) {
            least = Math.min(least, s.channel(shift));
            most = Math.max(most, s.channel(shift));
        }
        return most - least;
    }

    private static List<List<Seen>> halves(List<Seen> box) {
        int shift = shift(box);
        List<Seen> sorted = new ArrayList<>(box);
        sorted.sort(
                Comparator.comparingInt((Seen s) -> s.channel(shift)).thenComparing(Seen::colour));
        long half = sorted.stream().mapToLong(Seen::times).sum() / 2;
        long sum = 0;
        int cut = 0;
        while (cut < sorted.size() - 1 && (cut == 0 || sum < half)) {
            sum += sorted.get(cut++).times();
        }
        return List.of(sorted.subList(0, cut), sorted.subList(cut, sorted.size()));
    }

    private static int mean(List<Seen> box) {
        long weight = 0;
        long[] sums = new long[3];
        for (Seen s : box) {
            weight += s.times();
            for (int k = 0; k < 3; k++) {
                sums[k] += (long) s.channel(16 - 8 * k) * s.times();
            }
        }
        int colour = 0;
        for (long sum : sums) {
            colour = colour << 8 | (int) ((sum + weight / 2) / weight);
        }
        return colour;
    }

    /// Red, green and blue of 256 colours.
    byte[] table() {
        byte[] table = new byte[768];
        for (int i = 0; i < colours.length; i++) {
            table[3 * i] = (byte) (colours[i] >> 16);
            table[3 * i + 1] = (byte) (colours[i] >> 8);
            table[3 * i + 2] = (byte) colours[i];
        }
        return table;
    }

    /// For each pixel the index of the nearest colour.
    byte[] indices(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] indices = new byte[pixels.length];
        int before = -1;
        byte index = 0;
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i] & 0xFFFFFF;
            if (colour != before) {
                index = known.computeIfAbsent(colour, this::nearest);
                before = colour;
            }
            indices[i] = index;
        }
        return indices;
    }

    private Byte nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int r = (colours[i] >> 16) - (colour >> 16);
            int g = (colours[i] >> 8 & 255) - (colour >> 8 & 255);
            int b = (colours[i] & 255) - (colour & 255);
            int far = 3 * r * r + 4 * g * g + 2 * b * b;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return (byte) best;
    }
}
