import type { FindingCode } from '../../doctor/finding.ts';

/** What a look into a portfolio finds: what it is, and what to do. */
export const doctorZhCN = {
  severity: { error: '损坏', warning: '注意', note: '提示' },
  finding: {
    'database-damaged': '数据库已损坏，不能完整读出：{{detail}}。请保留原样，并用备份恢复到新的文件夹。',
    'pages-damaged': '数据库有 {{count}} 处损坏，第一处：{{detail}}。请保留原样，并用备份恢复到新的文件夹。',
    'references-broken': '有 {{count}} 条记录指向不存在的记录。',
    'events-broken': '变动记录从第 {{number}} 条起被改动过。',
    'row-altered': '一条记录与最后存入时不同：{{table}} {{record}}。',
    'row-missing': '一条记录不见了，但没有人删除过它：{{table}} {{record}}。',
    'row-untold': '有一条记录，变动记录里没有它的来历：{{table}} {{record}}。',
    'vault-missing': '存放文件的文件夹不在：{{path}}。所在的磁盘接上了吗？没有任何改动。',
    'object-missing': '缺少一个文件：{{name}}。',
    'object-altered': '一个文件与存入时不同：{{name}}。',
    'signoffs-broken': '签名不成立的签核：{{broken}}。',
    'database-unreadable': '读不出数据库，但不一定是损坏：{{detail}}。请检查磁盘和权限。',
    'object-unreadable': '读不出一个文件，但不一定是损坏：{{name}}。请检查磁盘和权限。',
    'index-damaged': '查找用的索引已损坏，可以由记录重新生成。',
    'orphan-altered': '一个没有被用到的文件与它的名称不符：{{name}}。',
    'clock-behind': '最近的变动日期是 {{latest}}，晚于本机的时钟。请检查日期。',
    'synced-folder': '档案在 {{name}} 的文件夹里，它会在写入的同时复制文件，可能造成损坏。最好放到别处。',
    'network-folder': '档案在网络磁盘上，连接中断可能造成损坏：{{path}}。',
    'little-space': '磁盘空间不多了：剩 {{free}} 字节，至少要有 {{needed}} 字节。',
    'backup-damaged': '有一份备份已不完整：{{path}}。请重新备份。',
    'backup-old': '最近一份核对无误的备份是 {{days}} 天前的，此后有变动。请重新备份。',
    'backup-missing': '还没有备份。',
    'backup-same-disk': '所有备份都和档案在同一块磁盘上：磁盘坏了，两样都没有了。',
    'quarantine-old':
      '隔离区里有 {{count}} 个彻底删除的文件，已放了 {{days}} 天以上。可以到回收站里清空隔离区。',
    orphan: '一个没有被用到的文件：{{name}}。没有害处。',
    'temporary-left': '存入中断后留下的文件：{{name}}。没有害处。',
    'foreign-file': '不是证迹放进去的东西：{{name}}。没有害处。',
  } satisfies Record<FindingCode, string>,
};
