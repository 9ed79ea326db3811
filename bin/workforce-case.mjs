#!/usr/bin/env node
// The sources are TypeScript; tsx lets Node read them as they are, so that there is nothing to build first.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../scripts/cli.ts');
process.exitCode = await main(process.argv.slice(2), process);
