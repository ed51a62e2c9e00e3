/** What a run's status is called. One that runs while no import does was cut short. */
export function statusKey(status: string, isRunning: boolean) {
  switch (status) {
    case 'running':
      return isRunning ? 'intake.statusOf.running' : 'intake.statusOf.cutShort';
    case 'complete':
      return 'intake.statusOf.complete';
    case 'withdrawn':
      return 'intake.statusOf.withdrawn';
    default:
      return 'intake.statusOf.refused';
  }
}
