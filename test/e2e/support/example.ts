import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, main } from '../../../scripts/cli';
import { EXAMPLE_PATH } from '../../support/cases';

/** The bytes that the command `appraise` writes for the example. */
export async function appraisedExample(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'wfc-e2e-'));
  try {
    const path = join(folder, 'example.xlsx');
    const said: string[] = [];
    const hear = { write: (text: string) => said.push(text) };
    const code = await main(['appraise', EXAMPLE_PATH, '-o', path], {
      stdin: process.stdin,
      stdout: hear,
      stderr: hear,
    });
    if (code !== EXIT.done) throw new Error(`appraise ended with ${code}: ${said.join('')}`);
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
