import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const sources = [
  { dir: join(root, 'supabase', 'migrations'), suffix: '.sql' },
  { dir: join(root, 'bench', 'src', 'database', 'seed'), suffix: '.ts' },
];

/** Changes when the migrations or the seed do. */
export function seedKey(): string {
  const hash = createHash('sha256');
  for (const { dir, suffix } of sources) {
    const files = readdirSync(dir).filter((file) => file.endsWith(suffix));
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(dir, file)));
  }
  return `seed ${hash.digest('hex').slice(0, 16)}`;
}
