import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Screen } from '@/features/shell/screen.tsx';
import { homePath } from '@/lib/auth/next-path.ts';

export default function DeskNotFound() {
  return (
    <Screen title="Not found">
      <EmptyState
        icon={SearchX}
        title="Nothing here"
        description="It was deleted, it is in another workspace, or the address is mistyped."
        action={
          <Button asChild variant="secondary">
            <Link href={homePath}>Go to contacts</Link>
          </Button>
        }
        className="my-auto"
      />
    </Screen>
  );
}
