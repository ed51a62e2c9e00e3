/** The Work page: what is owed, by day, and why. The server's list; nothing here is worked out of a case. */
import { Alert, Button, Checkbox } from '@trussworks/react-uswds';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../styles/work.css';
import { DutyList } from './duty-list.tsx';
import { useShortcutSwitch, useShortcuts } from './shortcuts.ts';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { Today } from './today.tsx';
import { maySnooze, useFinish, useWork, type WorkItem } from './use-work.ts';
import { WhoseWork } from './whose-work.tsx';

const keys = ['j', 'k', 'Enter', 'f', 's', '?'] as const;

export function Page() {
  const { member } = useSession();
  const [address] = useSearchParams();
  const officer = address.get('officer') ?? '';
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={t('work.title')} />
      {member.role === 'supervisor' && <WhoseWork />}
      {(member.role === 'officer' || officer !== '') && <Work officer={officer} />}
    </>
  );
}

function Work({ officer }: { readonly officer: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useWork(officer);
  const finish = useFinish();
  const [current, setCurrent] = useState(-1);
  const [snoozed, setSnoozed] = useState<WorkItem | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [isOn, setOn] = useShortcutSwitch();
  const wanted = useRef(false);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const item = items[current];

  // A key moved on: the focus follows once the row is drawn.
  useEffect(() => {
    if (!wanted.current) return;
    const frame = requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-duty="${current}"]`)?.focus();
      wanted.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [current]);
  const move = (by: number): void => {
    wanted.current = true;
    setCurrent(Math.min(Math.max(current + by, 0), items.length - 1));
  };
  const finishIt = (done: WorkItem): void => {
    if (done.task === null) return;
    if (!done.finishable) {
      setSaid(t('work.needsEvent'));
      return;
    }
    finish.mutate(done, {
      onSuccess: () => setSaid(t('work.finished', { label: done.label, number: done.docketNumber })),
    });
  };
  useShortcuts(isOn && snoozed === null && !isHelpOpen, {
    j: () => move(1),
    k: () => move(-1),
    ...(item === undefined
      ? {}
      : {
          Enter: () => void navigate(`/cases/${item.caseId}`),
          f: () => finishIt(item),
          s: () => {
            if (maySnooze(item)) setSnoozed(item);
            else if (item.legal) setSaid(t('work.snooze.tooLate'));
          },
        }),
    '?': () => setHelpOpen(true),
  });

  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  const [list] = data?.pages ?? [];
  if (list === undefined) return <Loading />;
  return (
    <>
      <Today list={list} />
      <div className="work__tools screen-only">
        <Checkbox
          id="shortcuts"
          name="shortcuts"
          label={t('work.keys.switch')}
          checked={isOn}
          onChange={({ target }) => setOn(target.checked)}
        />
        <Button type="button" unstyled onClick={() => setHelpOpen(true)}>
          {t('work.keys.show')}
        </Button>
      </div>
      <p role="status" className="work__said">
        {said}
      </p>
      {finish.error !== null && <Failure error={finish.error} />}
      {items.length === 0 ? (
        <Alert type="success" slim>
          <p className="usa-alert__text">{t('work.nothing')}</p>
        </Alert>
      ) : (
        <DutyList
          items={items}
          hasMore={hasNextPage}
          onEnd={() => void fetchNextPage()}
          current={current}
          onCurrent={setCurrent}
          onFinish={finishIt}
          onSnooze={setSnoozed}
        />
      )}
      {snoozed !== null && <SnoozeDialog item={snoozed} onClose={() => setSnoozed(null)} />}
      {isHelpOpen && (
        <Dialog title={t('work.keys.title')} onClose={() => setHelpOpen(false)}>
          <dl className="facts">
            {keys.map((key) => (
              <div key={key} className="key">
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`work.key.${key}`)}</dd>
              </div>
            ))}
          </dl>
          {!isOn && <p>{t('work.keys.off')}</p>}
        </Dialog>
      )}
    </>
  );
}
