/** Settings common to every server we start: a small machine, short statements, this computer only. */
const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  random_page_cost: '1.1',
  jit: 'off',
  // Two cores serve many short statements: parallel workers would only take turns.
  max_parallel_workers_per_gather: '0',
} as const;

/** Survives `kill -9` and a power cut: nothing about durability is turned down. */
export const durableSettings: Record<string, string> = {
  ...common,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
};

/** For one test run: the data is thrown away, so nothing waits for the disk. */
export const throwawaySettings: Record<string, string> = {
  ...common,
  shared_buffers: '128MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

export const settingFlags = (settings: Record<string, string>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
