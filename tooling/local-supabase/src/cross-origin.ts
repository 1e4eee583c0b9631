/**
 * Pages reach a hosted project from another origin, with the headers of the client library.
 * `@supabase/lite` allows neither for its auth API: a browser would send nothing and read nothing.
 * Sessions come by header, never by cookie, so any origin may ask.
 */
export function allowCrossOrigin(request: Request, response: Response): Response {
  const { headers } = response;
  headers.set('access-control-allow-origin', '*');
  headers.delete('access-control-allow-credentials');
  const asked = request.headers.get('access-control-request-headers');
  if (request.method !== 'OPTIONS') {
    headers.set('access-control-expose-headers', 'x-sb-error-code, x-supabase-api-version');
  } else if (asked) {
    headers.set('access-control-allow-headers', asked);
    headers.set('access-control-max-age', '3600');
  }
  return response;
}
