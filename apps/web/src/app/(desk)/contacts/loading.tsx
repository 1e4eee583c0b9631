import { ContactsLoading } from '@/features/contact/contacts-skeleton.tsx';

export default ContactsLoading;
