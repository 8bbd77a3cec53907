/** JSON or XML on several lines; any other text as it came. */
export function pretty(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload.trimStart().startsWith('<') ? indented(payload) : payload;
  }
}

/** One element a line. Only for reading: what is inside the elements stays as it is. */
function indented(xml: string): string {
  let depth = 0;
  return xml
    .replaceAll(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth = Math.max(0, depth - 1);
      const text = '  '.repeat(depth) + line;
      if (/^<[^?!/]/.test(line) && !line.endsWith('/>') && !line.includes('</')) depth += 1;
      return text;
    })
    .join('\n');
}
