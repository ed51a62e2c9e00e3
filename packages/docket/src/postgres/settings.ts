/** The server's settings, given on its command line at every start so that there is one place to read them. */
import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;

/** A container often has 64 MB of shared memory, which one parallel hash join can exceed: files serve there instead. */
function sharedMemoryIsSmall(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < 512 * megabyte;
  } catch {
    return true;
  }
}

/**
 * Settings for one machine that now and then takes tens of millions of rows by COPY: 2 cores and 24 GB in design, and
 * less on a smaller one.
 * @param durable false for tests
 * @returns arguments for `postgres`
 */
export function settings(port: number, durable: boolean): string[] {
  const sharedMegabytes = durable ? Math.max(64, Math.min(512, Math.floor(totalmem() / megabyte / 8))) : 64;
  const values: Record<string, string | number> = {
    // Reached from this machine alone.
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    cluster_name: 'opendocket',
    shared_buffers: `${sharedMegabytes}MB`,
    maintenance_work_mem: `${sharedMegabytes}MB`,
    work_mem: '32MB',
    ...(sharedMemoryIsSmall() ? { dynamic_shared_memory_type: 'mmap' } : {}),
    // Few and long checkpoints: each one makes every page be written whole once more.
    max_wal_size: '8GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    // Nobody replicates from it.
    wal_level: 'minimal',
    max_wal_senders: 0,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
