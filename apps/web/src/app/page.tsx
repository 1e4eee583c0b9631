import { redirect } from 'next/navigation';
import { homePath } from '@/lib/auth/next-path.ts';

/** Only reached where the proxy did not redirect already. */
export default function RootPage() {
  redirect(homePath);
}
