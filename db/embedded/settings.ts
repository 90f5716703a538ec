/** The socket's port: only a part of its name, for nothing listens on TCP. */
export const PORT = 5432;

/** `postgresql.conf` whole. No statement, parameter or row ever reaches the log: it holds starts, stops and crashes. */
export function postgresConf(socketFolder: string): string {
  return `# Written by Good Cause at each start.
listen_addresses = ''
port = ${PORT}
unix_socket_directories = '${socketFolder.replaceAll("'", "''")}'
unix_socket_permissions = 0700
max_connections = 80
password_encryption = 'scram-sha-256'

shared_buffers = '64MB'
dynamic_shared_memory_type = posix
jit = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = '256MB'
timezone = 'UTC'
lc_messages = 'C'

log_destination = 'stderr'
logging_collector = off
log_min_messages = log
log_error_verbosity = terse
log_statement = none
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_min_duration_statement = -1
log_connections = ''
log_disconnections = off
log_checkpoints = off
log_lock_waits = off
log_temp_files = -1
log_autovacuum_min_duration = -1
`;
}

/** `pg_hba.conf` whole: the socket alone, and a password even there. */
export const PG_HBA = "local all all scram-sha-256\n";
