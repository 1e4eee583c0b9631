/** Where a mailed link or a sign-in service returns to, on whatever address this page is open at. */
export function callbackUrl(next: string): string {
  return `${window.location.origin}/auth/callback?${new URLSearchParams({ next })}`;
}
