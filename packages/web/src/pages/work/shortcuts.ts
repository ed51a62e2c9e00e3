/**
 * Keys of one letter on the Work page. They can be switched off, as WCAG 2.1.4 asks, and the choice is kept; while
 * somebody types, they do nothing.
 */
import { useEffect, useState } from 'react';

const kept = 'opendocket.shortcuts';

/** Whether the keys work, and a switch. */
export function useShortcutSwitch(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(localStorage.getItem(kept) !== 'off');
  const keep = (next: boolean): void => {
    localStorage.setItem(kept, next ? 'on' : 'off');
    setOn(next);
  };
  return [isOn, keep];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('dialog') !== null)
  );
}

/** Calls what belongs to a key, while the keys are on. */
export function useShortcuts(isOn: boolean, does: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const found = does[event.key];
      if (found === undefined) return;
      event.preventDefault();
      found();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
