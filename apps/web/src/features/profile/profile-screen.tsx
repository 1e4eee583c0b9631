'use client';

import { LogOut } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { useSignOut } from '@/features/auth/use-sign-out.ts';
import { useMe } from '@/features/me/use-me.ts';
import { SettingsRow, SettingsSection } from '@/features/settings/settings-section.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ThemePicker } from './theme-picker.tsx';

export function ProfileScreen() {
  const { user } = useMe();
  const { signOut, isSigningOut } = useSignOut();
  return (
    <>
      <SettingsSection title="Profile" description="How your team sees you.">
        <ProfileForm user={user} />
      </SettingsSection>
      <SettingsSection title="Appearance">
        <SettingsRow label="Theme" hint="System follows your device.">
          <ThemePicker />
        </SettingsRow>
      </SettingsSection>
      <SettingsSection title="Account">
        <SettingsRow label="Email" hint="What you sign in with.">
          <span className="text-sm break-all select-all">{user.email}</span>
        </SettingsRow>
        <SettingsRow label="Session" hint="Ends on this device only.">
          <Button variant="secondary" pending={isSigningOut} onClick={signOut}>
            <LogOut />
            Sign out
          </Button>
        </SettingsRow>
      </SettingsSection>
    </>
  );
}
