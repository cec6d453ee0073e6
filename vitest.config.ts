import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What Vaadin generates and the application serves is not needed to test the modules.
  esbuild: { target: 'es2023' },
  test: {
    include: ['frontend/test/**/*.test.ts'],
    // A zone nobody expects, so that code which forgets to name one fails here.
    env: { TZ: 'Pacific/Chatham' },
  },
});
