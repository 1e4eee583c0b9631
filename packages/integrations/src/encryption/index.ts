export { encryptionKeys, type EncryptionKey } from '../env.ts';
export { type Sealed, seal, unseal } from './secret-box.ts';
