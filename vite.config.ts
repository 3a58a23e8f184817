import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { writePapers } from './resources/parts/write.ts';

/** Native code and what reads its own data files stays a package; everything else goes into the bundle. */
const packages = Object.keys(manifest.dependencies);
const external = [
  'electron',
  ...builtinModules,
  /^node:/,
  ...packages.flatMap((name) => [name, new RegExp(`^${name}/`)]),
];

/** A build for a process of Electron. Its Node may be as old as 20.18. */
const forNode = (input: Readonly<Record<string, string>>, outDir: string, output: object) => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: packages },
  build: {
    outDir: resolve(outDir),
    emptyOutDir: true,
    target: 'node20',
    ssr: true,
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    // Handlers are loaded by noun, and some of them by each other besides.
    rolldownOptions: { input, external, output, checks: { ineffectiveDynamicImport: false } },
  },
});

/**
 * Files that pdf.js asks for by name: maps of character codes, type faces, decoders, colour profiles. Not the engine that
 * runs a document's own scripts.
 */
const pdfData = (): Plugin => ({
  name: 'pdf-data',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
      const from = resolve('node_modules/pdfjs-dist', folder);
      for (const name of readdirSync(from).filter((one) => !/quickjs/i.test(one)))
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${folder}/${name}`,
          source: readFileSync(join(from, name)),
        });
    }
  },
});

export default defineConfig({
  root: 'renderer',
  base: './',
  worker: { format: 'es' },
  resolve: { alias: { '@digitalbazaar/http-client': resolve('resources/parts/noNetwork.ts') } },
  // Styles take their target from here and not from an environment: for older browsers `light-dark()` would be rewritten
  // into toggles that nothing switches.
  build: { cssTarget: 'chrome130' },
  plugins: [react(), pdfData()],
  builder: {
    sharedPlugins: true,
    async buildApp(builder) {
      const built = await Promise.all(
        Object.values(builder.environments)
          .filter(({ name }) => name !== 'ssr')
          .map((one) => builder.build(one)),
      );
      const chunks = built.flatMap((one) => ('output' in one ? one.output : []));
      writePapers(
        resolve('.'),
        chunks.flatMap((one) => ('moduleIds' in one ? one.moduleIds : [])),
      );
    },
  },
  environments: {
    client: {
      build: {
        outDir: resolve('out/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        // A `data:` address is not in the page's Content-Security-Policy.
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        // Each file takes a way through the main process: what the first picture needs comes in few.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'frame',
                  priority: 2,
                  test: /node_modules[\\/](react|react-dom|scheduler|zod|i18next|react-i18next|@tanstack|@tabler|@mantine[\\/](core|hooks|notifications|modals)|@floating-ui|react-remove-scroll[\w-]*|react-transition-group)[\\/]/,
                },
                {
                  // With all that these need. Not `main.tsx`: it awaits, and what is loaded meanwhile would await it.
                  name: 'start',
                  test: /renderer[\\/]app[\\/](App|routes)\.tsx$/,
                  priority: 1,
                },
                {
                  name: 'own',
                  test: /(shared[\\/](contract(?![\\/]procedures)|words|actions)|renderer[\\/]ui)[\\/]/,
                },
              ],
            },
          },
        },
        chunkSizeWarningLimit: 2000,
      },
    },
    main: forNode({ main: resolve('electron/main.ts') }, 'out/main', {
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // To find and link a file takes longer than to read it: what a start needs comes in three, in the order of need.
      codeSplitting: {
        groups: [
          {
            name: 'window',
            priority: 3,
            test: /electron[\\/](window|hosts[\\/](channel|hardening|places|schemes|words))\.ts$/,
          },
          { name: 'serve', priority: 2, test: /electron[\\/]serve\.ts$/ },
          {
            // What the start page asks (renderer/features/start/questions.ts).
            name: 'start',
            priority: 1,
            test: /electron[\\/]handlers[\\/](portfolio|preferences|standards|coverage|eligibility|evidence|career|assumptions|plan|signoffs|backups[\\/]index)\.ts$/,
          },
        ],
      },
    }),
    // What runs in a process or a thread of its own shares no file with the main one.
    apart: forNode(
      {
        'crowd-thread': resolve('electron/vault/crowdThread.ts'),
        'picture-worker': resolve('electron/pictures/worker.ts'),
        'text-worker': resolve('electron/texts/worker.ts'),
        'dossier-worker': resolve('electron/dossier/worker.ts'),
      },
      'out/apart',
      { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    ),
    // A sandboxed preload script can only be CommonJS.
    preload: forNode({ preload: resolve('electron/preload.ts') }, 'out/preload', {
      format: 'cjs',
      entryFileNames: '[name].cjs',
    }),
  },
});
