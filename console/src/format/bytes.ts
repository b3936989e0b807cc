/** One line of a hex dump: offset, sixteen bytes, printable ASCII beside. */
export interface HexLine {
  offset: string;
  hex: string;
  text: string;
}

export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function hexDump(bytes: Uint8Array, from: number, lines: number, width = 16): HexLine[] {
  const dump: HexLine[] = [];
  for (let start = from; start < bytes.length && dump.length < lines; start += width) {
    const row = bytes.subarray(start, start + width);
    dump.push({
      offset: start.toString(16).padStart(4, '0'),
      hex: Array.from(row, (byte) => byte.toString(16).padStart(2, '0')).join(' '),
      text: Array.from(row, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
    });
  }
  return dump;
}
