import { ContactPanelSkeleton } from '@/features/contact/contact-skeleton.tsx';
import { Screen } from '@/features/shell/screen.tsx';

export default function ContactLoading() {
  return (
    <Screen title="Contact">
      <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 flex-col">
        <ContactPanelSkeleton />
      </div>
    </Screen>
  );
}
