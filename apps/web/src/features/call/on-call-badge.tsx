import { PhoneCall } from 'lucide-react';
import { Badge } from '@/components/ui/badge.tsx';

export function OnCallBadge() {
  return (
    <Badge tone="success" icon={PhoneCall}>
      On call
    </Badge>
  );
}
