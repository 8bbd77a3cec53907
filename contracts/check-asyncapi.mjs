// Checks the AsyncAPI document: valid AsyncAPI 3.0, every schema file used by a message, every channel documented.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';

const source = fileURLToPath(new URL('events/asyncapi.yaml', import.meta.url));
const text = readFileSync(source, 'utf8');
const { document, diagnostics } = await new Parser().parse(text, { source });

const faults = diagnostics
  .filter((one) => one.severity <= DiagnosticSeverity.Warning)
  .map((one) => `${one.range.start.line + 1}: ${one.message} (${one.path.join('.')})`);
for (const file of readdirSync(new URL('events/', import.meta.url))) {
  if (file.endsWith('.schema.json') && !text.includes(`$ref: ./${file}`)) {
    faults.push(`no message uses ${file}`);
  }
}

if (!document || faults.length > 0) {
  console.error(`contracts/events/asyncapi.yaml:\n  ${faults.join('\n  ')}`);
  process.exit(1);
}
console.log(`asyncapi.yaml: ${document.allChannels().all().length} channels, ${document.allMessages().all().length} messages, no fault`);
