const pages: [RegExp, (id: string) => string][] = [
  [/\/challenges\/([^/]+)/, (id) => `/challenges/${id}`],
  [/\/personas\/([^/]+)/, (id) => `/personas/${id}`],
  [/\/crm-connections\/([^/]+)/, (id) => `/settings/connections/${id}`],
  [/\/payouts/, () => '/pay'],
  [/\/members/, () => '/settings/members'],
];

/** The page on which a resource of the API is dealt with. */
export function pageOf(resource: string): string {
  for (const [pattern, page] of pages) {
    const found = pattern.exec(resource);
    if (found) return page(found[1] ?? '');
  }
  return '/';
}
