import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Copy as CopyIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from './Button.tsx';
import s from './Copy.module.css';

export function CopyButton({ text, what }: { text: string; what: string }) {
  const { t } = useLingui();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button onClick={() => void copy()} aria-label={t`Copy: ${what}`}>
      {isCopied ? <Check size={15} aria-hidden="true" /> : <CopyIcon size={15} aria-hidden="true" />}
      <span aria-live="polite">{isCopied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}</span>
    </Button>
  );
}

/** A value or a program to take elsewhere, with its copy button. */
export const CopyBox = ({ text, what }: { text: string; what: string }) => (
  <div className={s.box}>
    <pre tabIndex={0} aria-label={what} role="group">
      <code>{text}</code>
    </pre>
    <CopyButton text={text} what={what} />
  </div>
);
