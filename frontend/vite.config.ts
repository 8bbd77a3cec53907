import { lingui } from '@lingui/vite-plugin';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { linguiMacro } from './lingui-macro.ts';

const gateway = process.env.DIAPASON_GATEWAY ?? 'http://localhost:8080';
const proxy = Object.fromEntries(
  ['/api', '/login', '/logout', '/docs', '/openapi.json'].map((path) => [path, { target: gateway }]),
);

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    linguiMacro(),
    react(),
    lingui({ failOnMissing: true }),
  ],
  server: { proxy },
  preview: { proxy },
  build: {
    target: 'es2022',
    manifest: true,
    reportCompressedSize: true,
    // A data: URL is refused by the content policy, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/,
              priority: 2,
            },
            { name: 'forms', test: /node_modules[\\/](react-hook-form|@hookform)/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    testTimeout: 20_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
