import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { answer, forgetReplies } from './transport.ts';

/*
 * Before any page is loaded: the client finds this bridge where Electron's preload script would have put its own, so
 * no test can reach outside.
 */
Object.defineProperty(window, 'zhengji', { value: { call: answer } });

// A reader who wants no motion: menus and windows are there at once.
const { happyDOM } = window as unknown as {
  happyDOM: { settings: { device: { prefersReducedMotion: string } } };
};
happyDOM.settings.device.prefersReducedMotion = 'reduce';

// A page is loaded when it is first gone to, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

afterEach(async () => {
  cleanup();
  await forgetReplies();
});
