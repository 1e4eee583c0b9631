import { AddressRefused, checkEndpoint } from '@switchboard/integrations/webhook/address';
import { DomainError } from '../../errors.ts';

/**
 * Refuses what is not on the open internet. Asks the name server at most, for two seconds at most; deliveries check
 * again at every connection.
 */
export async function requireEndpoint(url: string): Promise<void> {
  try {
    await checkEndpoint(url);
  } catch (error) {
    if (error instanceof AddressRefused)
      throw new DomainError('INVALID_INPUT', { fields: { url: error.message } });
    throw error;
  }
}
