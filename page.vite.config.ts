import { defineConfig } from 'vite';

/** Packs style, fonts and the small script of a snapshot's page. */
export default defineConfig({
  publicDir: false,
  base: './',
  esbuild: { target: 'es2023', legalComments: 'none' },
  build: {
    outDir: 'target/classes/org/dateline/publish/page',
    assetsDir: '',
    manifest: 'manifest.json',
    cssCodeSplit: false,
    modulePreload: false,
    copyPublicDir: false,
    rollupOptions: {
      input: 'frontend/snapshot-page.ts',
      output: { format: 'iife', entryFileNames: 'snapshot-page-[hash].js', assetFileNames: '[name]-[hash][extname]' },
    },
  },
});
