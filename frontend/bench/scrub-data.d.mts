export const PERIOD: [number, number];
export const EXTENT: { west: number; south: number; east: number; north: number };
export function seeded(seed: number): () => number;
export interface Generated {
  start: Int32Array;
  place: Uint32Array;
  look: Uint8Array;
  spanRow: Uint32Array;
  spanEnd: Int32Array;
  spanKind: Uint8Array;
  placeLon: Int32Array;
  placeLat: Int32Array;
  placePrecision: Uint8Array;
}
export function generate(events: number, seed?: number): Generated;
export function scan(data: Generated, from: number, to: number): { began: number[]; continuing: number[] };
