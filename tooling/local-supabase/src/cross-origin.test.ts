import { describe, expect, it } from 'vitest';
import { allowCrossOrigin } from './cross-origin.ts';

const url = 'http://127.0.0.1:1/auth/v1/token';

describe('the auth server and pages of another origin', () => {
  it('lets them send the headers that they ask about', () => {
    const asked = 'apikey,authorization,content-type,x-client-info';
    const request = new Request(url, {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': asked },
    });
    const { headers } = allowCrossOrigin(request, new Response(null, { status: 204 }));
    expect(headers.get('access-control-allow-headers')).toBe(asked);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('lets them read the answer, and never together with cookies', () => {
    const answer = new Response('{}', { headers: { 'access-control-allow-credentials': 'true' } });
    const { headers } = allowCrossOrigin(new Request(url, { method: 'POST' }), answer);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });
});
