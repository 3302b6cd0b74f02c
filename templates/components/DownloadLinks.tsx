interface DownloadLinksProps {
  readonly files: readonly {
    readonly text: string;
    readonly href: string;
    /** The name that the file is saved under, where its address does not tell. */
    readonly fileName?: string;
  }[];
}

/** Files to take along, one for each format. */
export function DownloadLinks({ files }: DownloadLinksProps) {
  return (
    <ul class="download-links">
      {files.map(({ text, href, fileName }) => (
        <li key={href}>
          <a href={href} download={fileName ?? true}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
