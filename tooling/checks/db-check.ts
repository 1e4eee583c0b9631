import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { dbPackage, drizzleKit, migrationsDir } from './drizzle-kit.ts';
import { runStep } from './run-step.ts';

/**
 * Generates migrations into a copy: whatever comes out is a change of the schema that has
 * no migration yet. Prints it and fails.
 */
async function check(): Promise<string | undefined> {
  // Inside the package, where the copied configuration finds drizzle-kit.
  const draft = await mkdtemp(join(dbPackage, 'node_modules', '.db-check-'));
  try {
    const out = join(draft, 'migrations');
    await cp(migrationsDir, out, { recursive: true });
    const before = new Set(await readdir(out));
    const config = join(draft, 'drizzle.config.ts');
    await writeFile(
      config,
      `import config from '${dbPackage}/drizzle.config.ts';\nexport default { ...config, out: '${relative(dbPackage, out)}' };\n`,
    );

    const signal = AbortSignal.timeout(60_000);
    for (const command of ['check', 'generate']) {
      const step = {
        name: command,
        cwd: dbPackage,
        run: [drizzleKit, command, `--config=${config}`] as [string, ...string[]],
      };
      const { ok, output } = await runStep(step, signal);
      if (!ok) return output;
    }
    const [missing] = (await readdir(out)).filter((file) => !before.has(file) && file.endsWith('.sql'));
    return (
      missing &&
      `The schema has changes without a migration (npm run db:generate):\n${await readFile(join(out, missing), 'utf8')}`
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const complaint = await check();
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
