import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { build, type Plugin, type ResolvedConfig } from 'vite';

interface Icon {
  name: string;
  size: number;
  /** `maskable` may be cut to any shape: the picture keeps to its middle and the ground reaches the edges. */
  purpose: 'any' | 'maskable';
}

const icons: Icon[] = [
  { name: 'icon-192', size: 192, purpose: 'any' },
  { name: 'icon-512', size: 512, purpose: 'any' },
  { name: 'icon-maskable-192', size: 192, purpose: 'maskable' },
  { name: 'icon-maskable-512', size: 512, purpose: 'maskable' },
];
const ground = '#0f1f36';
/** Scripts of Latin and Vietnamese; the fonts of others are fetched where a text needs them. */
const otherAlphabets = /(cyrillic|greek|hebrew)/;

/**
 * Makes the console installable on a phone: a manifest, icons drawn from `icon.svg`, and the service worker with the
 * list of the files it keeps. The worker's text changes with any of those files, which is how browsers notice a newer
 * console.
 */
export function installable(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'thongmach-installable',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle() {
      const drawing = readFileSync(resolve(config.publicDir, 'icon.svg'), 'utf8');
      const refs = icons.map((icon) => ({ icon, ref: this.emitFile({ type: 'asset', name: `${icon.name}.png`, source: drawn(drawing, icon) }) }));
      const manifest = {
        id: '/',
        name: 'Thông Mạch',
        short_name: 'Thông Mạch',
        description: 'Từ nghị quyết đến từng việc, từ số đo trở lại nghị quyết.',
        lang: 'vi',
        dir: 'ltr',
        start_url: '/my-work',
        scope: '/',
        display: 'standalone',
        background_color: ground,
        theme_color: ground,
        icons: refs.map(({ icon, ref }) => ({ src: `/${this.getFileName(ref)}`, sizes: `${icon.size}x${icon.size}`, type: 'image/png', purpose: icon.purpose })),
      };
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest, null, 1) });
    },
    transformIndexHtml() {
      return [
        { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' }, injectTo: 'head' },
        { tag: 'meta', attrs: { name: 'theme-color', content: ground }, injectTo: 'head' },
      ];
    },
    async writeBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(js|css|woff2|png)$/.test(name) && !otherAlphabets.test(name))
        .map((name) => `/${name}`)
        .sort();
      const page = bundle['index.html'];
      const version = createHash('sha256').update(files.join('\n')).update(page?.type === 'asset' ? page.source : '').digest('hex').slice(0, 16);
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { BUILD_FILES: JSON.stringify(files), BUILD_NAME: JSON.stringify(version) },
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          modulePreload: false,
          rollupOptions: { input: resolve(config.root, 'src/worker/service-worker.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    },
  };
}

function drawn(drawing: string, icon: Icon): Uint8Array {
  const picture =
    icon.purpose === 'any'
      ? drawing
      : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><svg x="4" y="4" width="24" height="24" viewBox="0 0 32 32">${drawing.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')}</svg></svg>`;
  return new Resvg(picture, { fitTo: { mode: 'width', value: icon.size } }).render().asPng();
}
