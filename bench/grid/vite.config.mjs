import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Built by the console's own vite, whose React both pages share.
const here = dirname(fileURLToPath(import.meta.url));
const react = join(here, '..', '..', 'console', 'node_modules');

export default {
  root: here,
  logLevel: 'error',
  resolve: { alias: [{ find: /^react$/, replacement: join(react, 'react') }, { find: /^react-dom\/client$/, replacement: join(react, 'react-dom', 'client.js') }, { find: /^react\/jsx-runtime$/, replacement: join(react, 'react', 'jsx-runtime.js') }] },
  build: { outDir: join(here, '..', 'target', 'grid'), emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 3_000, rollupOptions: { input: [join(here, 'ours.html'), join(here, 'ag.html')] } },
};
