import { defineConfig } from 'vite';

/** Packs the two web components with all that they need into one script, for snapshots that are one file. */
export default defineConfig({
  publicDir: false,
  esbuild: { target: 'es2023', legalComments: 'none' },
  build: {
    outDir: 'target/classes/org/dateline/snapshot',
    emptyOutDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    copyPublicDir: false,
    lib: { entry: 'frontend/single-file.ts', name: 'dateline', formats: ['iife'], fileName: () => 'single-file.js' },
  },
});
