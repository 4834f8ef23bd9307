import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const script = (name: string): string =>
  fileURLToPath(new URL(`src/web/worker/browser/${name}.ts`, import.meta.url));

/** The scripts of the worker's pages, and nothing else: pages and styles come from the server. */
export default defineConfig({
  base: '/assets/worker/',
  publicDir: false,
  build: {
    outDir: 'dist/worker',
    emptyOutDir: true,
    manifest: true,
    target: 'es2019',
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        main: script('main'),
        report: script('report'),
        pending: script('pending'),
        rights: script('rights'),
        sw: script('sw'),
      },
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
