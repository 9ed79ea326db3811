import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactElement, useRef } from 'react';
import { openFile } from '../files';

/** Asks for a case file in the system's own way. */
export function OpenButton({
  children,
  ...button
}: Pick<ButtonProps, 'appearance' | 'icon'> & { readonly children: string }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={children}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, once it is mended.
          currentTarget.value = '';
          if (file) void openFile(file);
        }}
      />
    </>
  );
}
