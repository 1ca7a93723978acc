// A client of SMART Health Links that knows nothing of us: reads a link, asks for its one file, opens it with jose.
//
//   node link.mjs OUT AGAIN <LINK    the content goes to OUT, the same sealed by jose to AGAIN; its type is printed

import { readFileSync, writeFileSync } from 'node:fs';

import { CompactEncrypt, base64url, compactDecrypt } from 'jose';

const [out, again] = process.argv.slice(2);
const text = readFileSync(0, 'utf8').trim();
const payload = JSON.parse(new TextDecoder().decode(base64url.decode(text.slice(text.indexOf('shlink:/') + 8))));
if (payload.flag !== 'U' || payload.url.length > 128 || payload.key.length !== 43) throw new Error('not the link of one file');
const url = new URL(payload.url);
url.searchParams.set('recipient', 'Plain client (jose)');
const response = await fetch(url);
if (response.status !== 200) throw new Error(`status ${response.status}`);
const key = base64url.decode(payload.key);
const { plaintext, protectedHeader } = await compactDecrypt((await response.text()).trim(), key, {
  keyManagementAlgorithms: ['dir'],
  contentEncryptionAlgorithms: ['A256GCM'],
});
writeFileSync(out, plaintext);
const { cty } = protectedHeader;
writeFileSync(again, await new CompactEncrypt(plaintext).setProtectedHeader(protectedHeader).encrypt(key));
console.log(cty);
