import Link from 'next/link';
import { Button } from '@/components/ui/button.tsx';
import { homePath } from '@/lib/auth/next-path.ts';

export function InvitationGone() {
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <h1 className="text-2xl">This invitation is gone</h1>
        <p className="text-muted-foreground">
          It was revoked, or a newer link was sent. Ask whoever invited you for a new one.
        </p>
      </div>
      <Button asChild size="lg" variant="secondary">
        <Link href={homePath}>Go to your desk</Link>
      </Button>
    </div>
  );
}
