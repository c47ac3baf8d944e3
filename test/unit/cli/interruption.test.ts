import { afterEach, expect, test, vi } from 'vitest';
import { Interrupted, errorText, exitCodeOf } from '../../../src/cli/errors.ts';
import { whileInterruptible } from '../../../src/cli/running/interruption.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('the first signal stops the work, what npm passes on is the same press, and a second press ends at once', async () => {
  vi.useFakeTimers();
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const by = await whileInterruptible(async ({ signal, by: name }) => {
    expect(name()).toBeNull();
    process.emit('SIGINT', 'SIGINT');
    expect(signal.aborted).toBe(true);
    process.emit('SIGINT', 'SIGINT');
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    process.emit('SIGINT', 'SIGINT');
    expect(exit).toHaveBeenCalledExactlyOnceWith(130);
    return name();
  });
  expect(by).toBe('SIGINT');
  expect(process.listenerCount('SIGHUP')).toBe(0);
});

test('an interruption is told as one', () => {
  const error = new Interrupted('with 2 of 3 replications done; nothing was saved, because no --out was given', 'SIGTERM');
  expect([exitCodeOf(error), errorText(error, false)]).toEqual([143, error.message]);
});
