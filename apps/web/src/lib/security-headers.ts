export type HeaderPair = { key: string; value: string };

/** Sent with every response, whoever answers it. The page's CSP is made per request. */
export function staticSecurityHeaders(): HeaderPair[] {
  return [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    {
      key: 'Permissions-Policy',
      value: 'microphone=(self), camera=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    },
  ];
}

/** Two years, in production; a browser heeds it only when it came by https. */
export const strictTransportSecurity: HeaderPair = {
  key: 'Strict-Transport-Security',
  value: 'max-age=63072000; includeSubDomains',
};

/** For files that are never a page: a script or picture opened on its own may load nothing. */
export const inertContentPolicy: HeaderPair = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
};
