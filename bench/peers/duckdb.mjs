export { DuckDBConnection, version } from '@duckdb/node-api';
