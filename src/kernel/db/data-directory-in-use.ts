/** A second process asked for a data directory that a living process already serves. */
export class DataDirectoryInUse extends Error {
  readonly code = 'data-directory-in-use';

  constructor(directory: string, holder: string) {
    super(
      `数据目录 ${directory} 正由另一个进程使用（${holder}）。请先停止该进程，或为本进程设置另一个 DATA_DIR。\n` +
        `The data directory ${directory} is in use by another process (${holder}). ` +
        'Stop that process first, or give this one another DATA_DIR.',
    );
    this.name = 'DataDirectoryInUse';
  }
}
