import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { installable } from './build/installable.ts';

const api = process.env['THONGMACH_API'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), installable()],
  build: {
    // Everything is a file of its own origin: the Content-Security-Policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, proxy: { '/api': api } },
  preview: { port: 4173, proxy: { '/api': api } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
