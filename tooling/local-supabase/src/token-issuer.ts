import { createHmac, timingSafeEqual } from 'node:crypto';

const token = /\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g;

const sign = (content: string, secret: string) =>
  createHmac('sha256', secret).update(content).digest('base64url');

function isOurs(content: string, signature: string, secret: string): boolean {
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(content, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * A hosted project names itself in its tokens (`iss`), and the server insists on it;
 * `@supabase/lite` leaves it out. Puts it into the tokens of an answer, wherever they stand.
 */
export async function nameIssuer(response: Response, issuer: string, secret: string): Promise<Response> {
  const withIssuer = (text: string) =>
    text.replaceAll(token, (jwt) => {
      const [header = '', payload = '', signature = ''] = jwt.split('.');
      if (!isOurs(`${header}.${payload}`, signature, secret)) return jwt;
      const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString());
      const named = Buffer.from(JSON.stringify({ iss: issuer, ...claims })).toString('base64url');
      return `${header}.${named}.${sign(`${header}.${named}`, secret)}`;
    });
  const headers = new Headers(response.headers);
  const location = headers.get('location');
  if (location) headers.set('location', withIssuer(location));
  headers.delete('content-length');
  const body = response.body && withIssuer(await response.text());
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}
