import { FileUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import s from './FileDrop.module.css';

type P = {
  title: ReactNode;
  choose: ReactNode;
  /** The name of the file field for those who cannot see the page. */
  label: string;
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
};

/** A file by drag and drop, anywhere on the page, or by the system's own dialog. */
export function FileDrop({ title, choose, label, accept, disabled, onFile }: P) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    if (disabled) return;
    // Without this the browser would leave the page to show a file that misses the frame.
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => !event.relatedTarget && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take.current(file);
    };
    const stop = new AbortController();
    addEventListener('dragover', over, stop);
    addEventListener('dragleave', leave, stop);
    addEventListener('drop', drop, stop);
    return () => stop.abort();
  }, [disabled]);
  return (
    <div className={s.drop} data-over={isOver || undefined}>
      <FileUp size={40} aria-hidden="true" />
      <p className={s.title}>{title}</p>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(e) => {
          const file = e.target.files?.[0];
          if (file) onFile(file);
          e.target.value = '';
        }}
      />
      <Button kind="primary" disabled={disabled} onClick={() => field.current?.click()}>
        {choose}
      </Button>
    </div>
  );
}
