import { defineConfig } from 'vite';

/** Packs style and fonts of the pages of sign-in and people. */
export default defineConfig({
  publicDir: false,
  base: './',
  esbuild: { target: 'es2023', legalComments: 'none' },
  build: {
    outDir: 'target/classes/org/dateline/guard/page',
    assetsDir: '',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    copyPublicDir: false,
    rollupOptions: {
      input: 'frontend/people.ts',
      output: { format: 'iife', entryFileNames: 'people.js', assetFileNames: '[name][extname]' },
    },
  },
});
