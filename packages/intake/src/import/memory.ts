/** The greatest resident memory of this process so far, in megabytes, as the operating system counts it. */
export function memoryPeak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
