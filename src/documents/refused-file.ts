/** Refusal of a file that a person handed in; its message is Chinese, for that person. */
export class RefusedFile extends Error {}

/** What every damaged part is answered with. */
export const DAMAGED = '文件已损坏或没有传完，请用表格软件打开后重新保存，再上传';
