const key = (name: string) => `draft:${name}`;

/** What someone was typing survives a reload, in this tab only. */
export const keepDraft = (name: string, values: unknown) =>
  sessionStorage.setItem(key(name), JSON.stringify(values));
export const forgetDraft = (name: string) => sessionStorage.removeItem(key(name));

export function keptDraft<T>(name: string): T | undefined {
  const text = sessionStorage.getItem(key(name));
  try {
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}
