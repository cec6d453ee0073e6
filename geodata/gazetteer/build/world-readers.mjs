// Reads tables in GeoNames' form and compiled message catalogues.
import { readFileSync } from 'node:fs';

/** Rows of a GeoNames table; lines that are none are passed over. */
export function readTable(file) {
  const rows = [];
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    const f = row.split('\t');
    if (f.length < 18) continue;
    rows.push({
      id: f[0], name: f[1].trim(), others: f[3].split(',').map((t) => t.trim()).filter(Boolean), lat: +f[4], lon: +f[5], feature: f[7],
      country: f[8], admin1: f[10], admin2: f[11], population: +f[14], zone: f[17].trim(),
    });
  }
  return rows;
}

/** A compiled message catalogue: two tables of (length, offset), keys are GeoNames ids. */
export function readMessages(file) {
  const b = readFileSync(file);
  const count = b.readUInt32LE(8), keys = b.readUInt32LE(12), values = b.readUInt32LE(16);
  const text = (table, i) => {
    const length = b.readUInt32LE(table + 8 * i), offset = b.readUInt32LE(table + 8 * i + 4);
    return b.toString('utf8', offset, offset + length);
  };
  return new Map(Array.from({ length: count }, (_, i) => [text(keys, i), text(values, i)]));
}
