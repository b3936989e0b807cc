// A client of the product's HTTP interface with one bearer token.

export class Client {
  constructor(url, token) {
    this.url = url;
    this.token = token;
  }

  async request(method, path, body, headers = {}) {
    const sent = body === undefined || body instanceof FormData || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    const response = await fetch(this.url + path, {
      method,
      body: sent,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(sent !== undefined && !(body instanceof FormData) ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
    });
    const text = await response.text();
    let json;
    try {
      json = text ? JSON.parse(text) : undefined;
    } catch {
      json = undefined;
    }
    return { status: response.status, headers: response.headers, text, json };
  }

  get(path) {
    return this.request('GET', path);
  }

  /** GET that must answer 200; gives the parsed body. */
  async read(path) {
    const { status, json, text } = await this.get(path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${text}`);
    return json;
  }

  /** POST that must answer 200, 201 or 202; gives the parsed body. */
  async post(path, body) {
    const { status, json, text } = await this.request('POST', path, body);
    if (![200, 201, 202].includes(status)) throw new Error(`POST ${path} answered ${status}: ${text}`);
    return json;
  }

  async importFile(source, format, name, content, owner) {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    return this.request('POST', `/api/inventory/imports?source=${encodeURIComponent(source)}&format=${format}${owner ? `&ownerUnit=${owner}` : ''}`, form);
  }
}
