import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import classes from './Preview.module.css';

/** Links lead nowhere and pictures are not fetched: what they point to is said instead. */
const COMPONENTS: Components = {
  a: ({ children, href }) => (
    <span className={classes.address} title={href}>
      {children}
    </span>
  ),
  img: ({ alt, src }) => (
    <span className={classes.address} title={typeof src === 'string' ? src : undefined}>
      {alt === undefined || alt === '' ? '□' : alt}
    </span>
  ),
  input: ({ checked }) => <span>{checked === true ? '☑' : '☐'} </span>,
};

/** Markdown without the HTML in it, which is left out. */
export function MarkdownText({ text }: { readonly text: string }) {
  return (
    <div className={classes.prose}>
      <Markdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
        {text}
      </Markdown>
    </div>
  );
}
