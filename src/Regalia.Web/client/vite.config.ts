import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = fileURLToPath(new URL(".", import.meta.url));

// The program serves the files itself, by the names in the manifest; nothing here runs at the user's but the built files.
export default defineConfig({
  root: here,
  base: "/assets/",
  publicDir: false,
  build: {
    // The build names a folder in obj/; emptying it must never reach the sources.
    outDir: process.env.CLIENT_OUT ?? `${here}dist`,
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsDir: ".",
    assetsInlineLimit: 0,
    modulePreload: false,
    target: "es2022",
    // A plain script in a closure of its own: browsers refuse modules in pages that are opened from the disk. Not the format
    // "iife", with which Vite puts the styles into the script.
    rollupOptions: {
      input: { site: `${here}src/site.ts` },
      output: { banner: "(() => {", footer: "})();" },
    },
  },
  test: { environment: "jsdom", include: ["test/**/*.test.ts"] },
});
