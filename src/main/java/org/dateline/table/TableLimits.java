package org.dateline.table;

/// How much a file may hold, so that no file can take more memory or time than its owner means to
/// give.
///
/// @param fileBytes of the file as it is handed in
/// @param unpackedBytes of everything in a zip container (XLSX, KMZ) together
/// @param zipRatio unpacked to packed bytes of one entry
/// @param zipEntries in one container
/// @param columns of a table, or different properties of features
/// @param cellChars of one cell, in UTF-16 units
/// @param rowChars of one row
/// @param depth how deep JSON and XML may nest
/// @param rows of one file
public record TableLimits(
        long fileBytes,
        long unpackedBytes,
        int zipRatio,
        int zipEntries,
        int columns,
        int cellChars,
        int rowChars,
        int depth,
        long rows) {

    public static final TableLimits USUAL =
            new TableLimits(
                    1L << 30, 2L << 30, 200, 2_000, 1_000, 100_000, 1_000_000, 64, 2_000_000);

    public TableLimits withFileBytes(long most) {
        return new TableLimits(
                most,
                unpackedBytes,
                zipRatio,
                zipEntries,
                columns,
                cellChars,
                rowChars,
                depth,
                rows);
    }
}
