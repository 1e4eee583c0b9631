import { americas } from './companies-americas.ts';
import { overseas } from './companies-overseas.ts';

export const companies = [...americas, ...overseas];
