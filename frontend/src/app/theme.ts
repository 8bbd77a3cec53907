export type Theme = 'light' | 'dark';

const saved = () => localStorage.getItem('theme') as Theme | null;

/** Without a choice of the person, the page follows the system. */
export function initTheme() {
  const theme = saved();
  if (theme) document.documentElement.dataset.theme = theme;
}

export function setTheme(theme: Theme) {
  localStorage.setItem('theme', theme);
  document.documentElement.dataset.theme = theme;
}

export const resolvedTheme = (): Theme =>
  saved() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
