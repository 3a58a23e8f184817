export const about = {
  guide: '使用指南',
  licences: '所用部件与许可',
  licencesAbout: '证迹用了 {{count}} 个他人的作品。点开一项可看它的许可文字。',
  licencesMissing: '找不到许可文字。请重新安装应用，或在源代码目录里运行 npm run build。',
};
