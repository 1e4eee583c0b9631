import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={SearchX}
        title="There is no such page"
        description="The address may be mistyped, or the page may have moved."
        action={
          <Button asChild>
            <Link href="/" prefetch={false}>
              Go to your desk
            </Link>
          </Button>
        }
      />
    </main>
  );
}
