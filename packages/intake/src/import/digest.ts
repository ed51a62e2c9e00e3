/** What the ledger keeps as a case's digest: the sum of its row hashes, which is the same whatever the order of the rows. */

const modulus = 0x7fff_ffff_ffff_ffffn;

/** The digest of a case with these row hashes; that of a case with no rows is {@link noRows}. */
export function digestOf(hashes: readonly string[]): Buffer {
  let sum = 0n;
  for (const hash of hashes) sum += BigInt(hash);
  const digest = Buffer.alloc(8);
  digest.writeBigUInt64BE(sum % modulus);
  return digest;
}

/** The digest of a case of which a release has no row, in hexadecimal. */
export const noRows = '0000000000000000';

/** {@link digestOf} in DuckDB's SQL, as hexadecimal text, over a column `hash`. */
export const digestInSql = `printf('%016x', (sum(hash::HUGEINT) % ${modulus})::BIGINT)`;
