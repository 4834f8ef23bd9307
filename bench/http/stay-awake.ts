import { closeSync, openSync, writeSync } from 'node:fs';

const DEVICE = '/dev/cpu_dma_latency';

/** Asks the kernel to keep idle processors awake while a bench runs, where this user may; tells whether it does.
 *  Else, on a virtual machine, the slower of two servers pays for waking the client out of its sleep with every answer
 *  (some 15 µs here) and the faster one, whose client never sleeps, does not: the ratio would be of machines, not of servers.
 *  @source Linux, Documentation/power/pm_qos_interface.rst: the request holds while the file is open */
export const stayAwake = (): { readonly holds: boolean; readonly end: () => void } => {
  try {
    const file = openSync(DEVICE, 'w');
    writeSync(file, new Int32Array([0]));
    return { holds: true, end: () => closeSync(file) };
  } catch {
    return { holds: false, end: () => {} };
  }
};
