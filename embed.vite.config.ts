import { defineConfig } from 'vite';

/** Packs the two web components for the page that others embed: one script, one style sheet and the fonts as files. */
export default defineConfig({
  publicDir: false,
  base: './',
  esbuild: { target: 'es2023', legalComments: 'none' },
  build: {
    outDir: 'target/classes/org/dateline/publish/embed',
    assetsDir: '',
    manifest: 'manifest.json',
    cssCodeSplit: false,
    modulePreload: false,
    copyPublicDir: false,
    rollupOptions: {
      input: 'frontend/embed.ts',
      output: { format: 'iife', entryFileNames: 'embed-[hash].js', assetFileNames: '[name]-[hash][extname]' },
    },
  },
});
