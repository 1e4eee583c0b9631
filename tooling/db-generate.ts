import { spawn } from 'node:child_process';
import { dbPackage, drizzleKit } from './checks/drizzle-kit.ts';

// It asks whether a column was renamed: leave it the terminal.
const child = spawn(process.execPath, [drizzleKit, 'generate', ...process.argv.slice(2)], {
  cwd: dbPackage,
  stdio: 'inherit',
});
child.once('exit', (code) => process.exit(code ?? 1));
