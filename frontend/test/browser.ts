import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';

/** A page of `frontend/test` in a real browser, served from the sources. */
export class BrowserBench {
  #server?: ViteDevServer;
  #browser?: Browser;

  async open(): Promise<void> {
    this.#server = await createServer({
      configFile: false,
      server: { port: 0, hmr: false },
      logLevel: 'error',
      // Another cache than that of the application's own build.
      cacheDir: 'node_modules/.vite-test',
      optimizeDeps: { include: ['leaflet', 'lit', 'lit/decorators.js', 'lit/directives/live.js'] },
    });
    await this.#server.listen();
    this.#browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    });
  }

  /** Opens a page; what it throws or logs as an error is collected in `problems`. */
  async page(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
    const address = this.#server!.httpServer!.address() as { port: number };
    const context = await this.#browser!.newContext({
      viewport: { width: 1440, height: 400 },
      timezoneId: 'America/Lima',
      ...options,
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`http://localhost:${address.port}/frontend/test/${path}`);
    return { page, problems };
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.close();
  }
}
