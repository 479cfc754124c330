/**
 * Runs Astro’s command line with settings that it reads only from environment variables. package.json
 * cannot set these, because cmd.exe does not understand `NAME=1 command`.
 */
Object.assign(process.env, {
  ASTRO_TELEMETRY_DISABLED: '1',
  // Otherwise Astro runs its servers in the background if it thinks that a program has started it.
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
});

await import('../node_modules/astro/bin/astro.mjs');
