import { INTERRUPTED, runProgram } from './stack/lifecycle.ts';
import { ensureWebBuild } from './stack/web-build.ts';

await runProgram(
  async ({ signal }) => {
    await ensureWebBuild({ signal, print: console.log });
    console.log('The web app is built.');
  },
  { codeWhenStopped: INTERRUPTED },
);
