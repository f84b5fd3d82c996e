import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from './vitest.config.ts';

/** For mutation runs: a mutated copy of the sources breaks every size limit, so those tests stay out. */
export default mergeConfig(
  shared,
  defineConfig({ test: { exclude: [...configDefaults.exclude, 'test/architecture/**', 'test/support/**'] } }),
);
