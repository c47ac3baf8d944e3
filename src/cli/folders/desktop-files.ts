/** Files that desktops, spreadsheets and editors leave in every folder they open: neither somebody's work nor ours. */

const LEFT_BEHIND: readonly RegExp[] = [
  // macOS
  /^\.DS_Store$/,
  /^\._/,
  /^\.localized$/,
  /^Icon\r$/,
  /^\.(Spotlight-V100|Trashes|fseventsd|TemporaryItems|DocumentRevisions-V100)$/,
  // Windows
  /^(desktop\.ini|thumbs\.db|ehthumbs(_vista)?\.db|\$RECYCLE\.BIN|System Volume Information)$/i,
  // Linux desktops, network and file systems
  /^\.directory$/,
  /^\.Trash-\d+$/,
  /^@eaDir$/,
  /^lost\+found$/,
  /^\.(nfs|fuse_hidden)[0-9a-f]+$/i,
  // A file that is open in LibreOffice, Microsoft Office, Vim or Emacs, and copies that editors keep
  /^\.~lock\..*#$/,
  /^~\$/,
  /^\..*\.sw[a-p]$/,
  /^\.#/,
  /^#.*#$/,
  /~$/,
];

export const isLeftByDesktop = (name: string): boolean => LEFT_BEHIND.some((pattern) => pattern.test(name));
