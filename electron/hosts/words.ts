import type { Language } from '../../shared/contract/records.ts';
import { languageOf } from '../../shared/words/language.ts';

/** What the ways in say by themselves, in a terminal or before there is a page. */
const en = {
  noDisplay: 'There is no display for a window.',
  noElectron: 'Electron is not on this machine and cannot be downloaded.',
  electronFailed: 'Electron could not start here ({{detail}}).',
  downloading: 'Electron is not here yet: trying to download it…',
  instead: 'Zhengji opens in the browser instead.',
  opened: 'Zhengji is open in {{browser}}. Close its window, or press Ctrl+C, to end it.',
  noBrowser: 'Found no Chrome, Edge or Chromium.',
  address: 'Open this address in a browser; it works once, within {{minutes}} minutes:',
  another: 'Enter gives another address, Ctrl+C ends.',
  runsAlready: 'Zhengji runs on this machine already.',
  backingUp: 'Finishing before Zhengji ends…',
  backingUpAbout:
    'A backup, or something else that you asked for, is still under way. This window closes by itself when that is done. Please leave the computer on.',
  callOff: 'Stop it and end',
  backingUpHere: 'Backing up before the end… Ctrl+C ends without it.',
  title: 'Zhengji',
} as const;
export type HostWords = Readonly<Record<keyof typeof en, string>>;

const zhCN: HostWords = {
  noDisplay: '没有可以显示窗口的屏幕。',
  noElectron: '这台机器上没有 Electron，也无法下载。',
  electronFailed: 'Electron 在这里启动不了（{{detail}}）。',
  downloading: '还没有 Electron，正在尝试下载……',
  instead: '改在浏览器中打开证迹。',
  opened: '证迹已在 {{browser}} 中打开。关闭它的窗口或按 Ctrl+C 结束。',
  noBrowser: '没有找到 Chrome、Edge 或 Chromium。',
  address: '请在浏览器中打开下面的地址，{{minutes}} 分钟内有效，只能用一次：',
  another: '按回车键得到另一个地址，按 Ctrl+C 结束。',
  runsAlready: '证迹已经在这台机器上运行。',
  backingUp: '正在完成退出前的工作……',
  backingUpAbout: '备份或先前开始的工作还没有做完。做完后这个窗口会自己关闭，请不要关电脑。',
  callOff: '停下来，直接退出',
  backingUpHere: '退出前正在备份……再按一次 Ctrl+C 就不备份，直接退出。',
  title: '证迹 Zhengji',
};

const zhTW: HostWords = {
  noDisplay: '沒有可以顯示視窗的螢幕。',
  noElectron: '這台電腦上沒有 Electron，也無法下載。',
  electronFailed: 'Electron 在這裡無法啟動（{{detail}}）。',
  downloading: '還沒有 Electron，正在嘗試下載……',
  instead: '改在瀏覽器中開啟證跡。',
  opened: '證跡已在 {{browser}} 中開啟。關閉它的視窗或按 Ctrl+C 結束。',
  noBrowser: '找不到 Chrome、Edge 或 Chromium。',
  address: '請在瀏覽器中開啟以下網址，{{minutes}} 分鐘內有效，只能使用一次：',
  another: '按 Enter 取得另一個網址，按 Ctrl+C 結束。',
  runsAlready: '證跡已經在這台電腦上執行。',
  backingUp: '正在完成結束前的工作……',
  backingUpAbout: '備份或先前開始的工作還沒有完成。完成後這個視窗會自己關閉，請不要關閉電腦。',
  callOff: '停下來，直接結束',
  backingUpHere: '結束前正在備份……再按一次 Ctrl+C 就不備份，直接結束。',
  title: '證跡 Zhengji',
};

const WORDS: Readonly<Record<Language, HostWords>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** The language of the system: preferences are not open yet. */
export const systemLanguage = (): Language => languageOf(Intl.DateTimeFormat().resolvedOptions().locale);

export const hostWords = (language: Language = systemLanguage()): HostWords => WORDS[language];
