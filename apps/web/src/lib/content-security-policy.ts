/**
 * sonner adds its style sheet from script, empty at first, and takes no nonce: so both contents are
 * allowed by what they are. A test compares them with the installed version.
 */
export const toasterStyleHashes = [
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=',
];

export function createNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

/** The page's policy. Scripts run by nonce alone; what they load in turn is trusted through them. */
export function contentSecurityPolicy(options: {
  nonce: string;
  supabaseOrigin: string;
  isSecure: boolean;
  isDevelopment: boolean;
}): string {
  const { nonce, supabaseOrigin, isSecure, isDevelopment } = options;
  // React rebuilds server stacks with eval, and hot reload adds style elements: in development only.
  const hashes = toasterStyleHashes.map((hash) => `'${hash}'`).join(' ');
  const styleElements = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}' ${hashes}`;
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${styleElements}`,
    // Positions and sizes are set as style attributes by what floats and what scrolls virtually.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${supabaseOrigin}${isDevelopment ? ' ws:' : ''}`,
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (isSecure) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}
