// Writes the test vectors of the age format (C2SP/CCTV) into a folder, one file each.

import { mkdirSync, writeFileSync } from 'node:fs';

import * as vectors from 'cctv-age';

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(vectors)) writeFileSync(`${folder}/${name}`, bytes);
