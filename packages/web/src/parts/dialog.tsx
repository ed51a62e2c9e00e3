/** A dialog over the page, the browser's own: it holds the focus, closes with Escape, and gives the focus back. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Absent: the dialog cannot be left without an answer. */
  readonly onClose?: (() => void) | undefined;
}

/** An open dialog. Draw it only while it is open. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={heading} className="dialog__title">
        {title}
      </h2>
      {children}
      {onClose !== undefined && (
        <button type="button" className="usa-button usa-button--unstyled dialog__close" onClick={onClose}>
          {t('shell.close')}
        </button>
      )}
    </dialog>
  );
}
