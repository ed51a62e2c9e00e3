/** One thing that somebody says about a review, in words: an attestation, a finding, an approval, an end. */
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { type SubmitEvent, useId, useState } from 'react';
import { Failure } from '../../parts/states.tsx';
import type { Command, GiveCommand } from './use-reviews.ts';

interface SayFormProps {
  readonly label: string;
  readonly submit: string;
  /** The quieter of two. */
  readonly isSecond?: boolean;
  readonly command: GiveCommand;
  readonly commandOf: (words: string) => Command;
}

export function SayForm({ label, submit, isSecond = false, command, commandOf }: SayFormProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const [isMine, setMine] = useState(false);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setMine(true);
    command.mutate(commandOf(words), { onSuccess: () => setMine(false) });
  };
  return (
    <form className="screen-only" onSubmit={send}>
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        name={id}
        rows={2}
        required
        minLength={3}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {isMine && command.error !== null && <Failure error={command.error} />}
      <p>
        <Button type="submit" outline={isSecond} disabled={command.isPending}>
          {submit}
        </Button>
      </p>
    </form>
  );
}
