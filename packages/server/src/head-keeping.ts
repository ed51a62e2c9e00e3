/** Heads of the docket: with which key they are signed, where they are kept, and by which keys one that was kept is checked. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, errorMessage, type Head, signHead } from '@opendocket/docket';

/** How heads are kept. The folder is outside the database, best on another machine; the key is not in it. */
export interface HeadKeeping {
  /** Where the scheduled check leaves a signed head each day; undefined: it leaves none. */
  readonly signing: { readonly keyPem: string; readonly folder: string } | undefined;
  /** Public keys in PEM under which a head that was kept has to be signed: the present one, and those before it. */
  readonly publicKeys: readonly string[];
}

/** The files and the folder, as the environment names them. */
interface NamedFiles {
  readonly key: string | undefined;
  readonly folder: string | undefined;
  readonly publicKeys: string | undefined;
}

/** Reads the keys and looks at the folder, once; what is wrong is added to `faults` as a sentence. */
export function readHeadKeeping({ key, folder, publicKeys }: NamedFiles, faults: string[]): HeadKeeping {
  const keys: string[] = [];
  const attempt = (variable: string, what: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      faults.push(`${variable} ${what} (${errorMessage(error)}).`);
    }
  };
  if ((key === undefined) !== (folder === undefined)) {
    faults.push('OPENDOCKET_HEAD_KEY and OPENDOCKET_HEAD_FOLDER are needed together, or neither.');
  }
  let keyPem: string | undefined;
  if (key !== undefined) {
    attempt('OPENDOCKET_HEAD_KEY', 'is no file of an Ed25519 private key in PEM that this user can read', () => {
      const pem = readFileSync(key, 'utf8');
      const read = createPrivateKey(pem);
      if (read.asymmetricKeyType !== 'ed25519') throw new Error(`it is of type ${read.asymmetricKeyType}`);
      if ((statSync(key).mode & 0o077) !== 0) throw new Error('others can read it too: chmod 600');
      keys.push(createPublicKey(read).export({ type: 'spki', format: 'pem' }).toString());
      keyPem = pem;
    });
  }
  if (folder !== undefined) {
    attempt('OPENDOCKET_HEAD_FOLDER', 'is no folder to which this user can write', () => {
      if (!statSync(folder).isDirectory()) throw new Error('it is no folder');
      accessSync(folder, constants.W_OK);
    });
  }
  if (publicKeys !== undefined) {
    attempt('OPENDOCKET_HEAD_PUBLIC_KEYS', 'is no file of Ed25519 public keys in PEM', () => {
      const found = readFileSync(publicKeys, 'utf8').match(
        /-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g,
      );
      if (found === null) throw new Error('it holds no public key');
      for (const pem of found) {
        if (createPublicKey(pem).asymmetricKeyType !== 'ed25519') throw new Error('a key in it is of another type');
        keys.push(pem);
      }
    });
  }
  return {
    signing: keyPem === undefined || folder === undefined ? undefined : { keyPem, folder },
    publicKeys: keys,
  };
}

/**
 * Signs a head and leaves it in the folder, in the file of its day (UTC). A file that is there is never written again: of a day
 * the first head is the one that is kept.
 * @returns the name of the file, and whether it is new
 */
export function keepHead(head: Head, { keyPem, folder }: NonNullable<HeadKeeping['signing']>): KeptHead {
  const file = `head-${head.takenAt.slice(0, 10)}.json`;
  const text = `${JSON.stringify(signHead(head, keyPem), null, 2)}\n`;
  try {
    writeFileSync(join(folder, file), text, { flag: 'wx', mode: 0o444 });
    return { file, isNew: true };
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return { file, isNew: false };
    throw error;
  }
}

/** A head that is kept. */
export interface KeptHead {
  readonly file: string;
  readonly isNew: boolean;
}
