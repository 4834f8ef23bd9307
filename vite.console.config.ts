import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Chromium 90 is the floor (government browsers); chrome88 leaves a margin for CSS too.
export default defineConfig({
  root: 'src/web/console',
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../../dist/console',
    emptyOutDir: true,
    target: 'chrome88',
    cssTarget: 'chrome88',
    modulePreload: { polyfill: false },
    // A strict CSP forbids data: addresses, so small pictures stay files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
