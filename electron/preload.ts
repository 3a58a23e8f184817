import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CarriedFile } from './hosts/calls.ts';

// All that the page can reach. It never grows: a new procedure needs nothing here.
contextBridge.exposeInMainWorld('zhengji', {
  call: async (name: string, input: unknown, file?: File, portfolio?: string): Promise<unknown> =>
    ipcRenderer.invoke('call', name, input, file && (await carry(file)), portfolio),
});

/** A file that lies on the disk goes by its path, which the page does not learn. */
async function carry(file: File): Promise<CarriedFile> {
  const path = webUtils.getPathForFile(file);
  return path === ''
    ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    : { name: file.name, path };
}
