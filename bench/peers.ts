/** Where the packages are that only benchmarks use. */
import { cwd } from 'node:process';
import { pathToFileURL } from 'node:url';

/** Benchmarks are started from the root of the repository. */
export const peersFolder = pathToFileURL(`${cwd()}/bench/peers/`);
