/**
 * Ant Design writes its generated style sheets through `innerHTML`. Under `require-trusted-types-for 'script'`
 * that is a refused sink, although a style element never parses markup. Text is what it needs, so text it gets;
 * no Trusted Types policy has to exist at all.
 */
Object.defineProperty(HTMLStyleElement.prototype, 'innerHTML', {
  configurable: true,
  get(this: HTMLStyleElement) {
    return this.textContent ?? '';
  },
  set(this: HTMLStyleElement, css: string) {
    this.textContent = css;
  },
});
