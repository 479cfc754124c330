/**
 * Runs Astro's command line with the settings that it reads from the environment alone; package.json
 * cannot set them, because `NAME=1 command` means nothing to cmd.exe.
 */
Object.assign(process.env, {
  ASTRO_TELEMETRY_DISABLED: '1',
  // Otherwise Astro moves its servers to the background wherever it takes a program for the user.
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
});

await import('../node_modules/astro/bin/astro.mjs');
