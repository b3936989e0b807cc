import type { Words } from '../i18n/vi';

const known: Record<string, keyof Words['network']['type']> = { site: 'site', node: 'node', link: 'link', card: 'card', port: 'port', cell: 'cell', span: 'span', route: 'route', path: 'path', service: 'service', power: 'power', equipment: 'equipment', wavelength: 'wavelength', iplink: 'iplink', accessnode: 'accessnode' };

/** The word of an object type; types are free words of the imported files, so unknown ones stay as they are. */
export function typeWord(type: string, t: (key: string) => string): string {
  const key = known[type.toLowerCase()];
  return key ? t(`network.type.${key}`) : type;
}
