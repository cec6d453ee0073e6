package org.dateline.snapshot;

import org.dateline.portrayal.MapContext;
import org.dateline.portrayal.Wording;

/// What a snapshot is of and how it is laid out: all that its id stands for. File format and
/// resolution are no part of it.
///
/// @param context its theme is ignored: `tone` says how the sheet looks
/// @param edits words written by a person instead of the generated ones
public record SnapshotRequest(
        MapContext context,
        Layout layout,
        Size size,
        Tone tone,
        MapProjection projection,
        Wording.Edits edits) {
    private static final int LONGEST_EDIT = 20_000;

    /// @throws SnapshotRefused if an edited text is longer than 20 000 characters
    public SnapshotRequest {
        check("title", edits.title().map(String::length).orElse(0));
        check("caption", edits.caption().map(String::length).orElse(0));
        check("alt", edits.alternative().map(String::length).orElse(0));
    }

    private static void check(String name, int length) {
        if (length > LONGEST_EDIT) {
            throw new SnapshotRefused(name, "at most 20000 characters");
        }
    }

    /// A sheet of a fixed size in the colours of the light theme, in the projection of the screen,
    /// with generated words.
    public static SnapshotRequest of(MapContext context, Layout layout) {
        return new SnapshotRequest(
                context,
                layout,
                new Size(layout.width(), layout.height()),
                Tone.LIGHT,
                MapProjection.WEB_MERCATOR,
                Wording.Edits.NONE);
    }

    public SnapshotRequest with(Tone other) {
        return new SnapshotRequest(context, layout, size, other, projection, edits);
    }

    public SnapshotRequest with(MapProjection other) {
        return new SnapshotRequest(context, layout, size, tone, other, edits);
    }

    public SnapshotRequest with(Size other) {
        return new SnapshotRequest(context, layout, other, tone, projection, edits);
    }

    public SnapshotRequest with(Wording.Edits other) {
        return new SnapshotRequest(context, layout, size, tone, projection, other);
    }

    public SnapshotRequest with(MapContext other) {
        return new SnapshotRequest(other, layout, size, tone, projection, edits);
    }
}
