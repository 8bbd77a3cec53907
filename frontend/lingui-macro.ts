import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

/** Expands Lingui macros; touches only files that import them. */
export const linguiMacro = (): Plugin => ({
  name: 'lingui-macro',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: /@lingui\/(react|core)\/macro/ },
    async handler(code, id) {
      const out = await transformAsync(code, {
        filename: id,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        plugins: ['@lingui/babel-plugin-lingui-macro'],
        parserOpts: { plugins: ['jsx', 'typescript'] },
      });
      return out?.code ? { code: out.code, map: out.map } : null;
    },
  },
});
