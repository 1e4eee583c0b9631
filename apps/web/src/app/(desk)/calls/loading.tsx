import { CallsLoading } from '@/features/call/calls-skeleton.tsx';

export default CallsLoading;
