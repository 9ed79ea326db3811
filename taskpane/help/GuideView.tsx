import { Body1, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { useNavigation } from '../app/navigation';
import type { Block, Guide, Line } from './markdown';
import { type GuideName, guidesHere, openGuide } from './state';

const useStyles = makeStyles({
  guide: { display: 'grid', rowGap: '8px', marginTop: '8px', overflowWrap: 'anywhere' },
  heading: { ...typographyStyles.subtitle2, margin: '12px 0 0', outline: 'none' },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: '4px' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** A guide, read from what is written in docs/guides. */
export function GuideView({
  guide: { opening, parts },
  heading,
}: {
  readonly guide: Guide;
  /** The part that takes the focus. */
  readonly heading: string | undefined;
}): ReactElement {
  const styles = useStyles();
  const meant = useRef<HTMLHeadingElement>(null);
  const { visit } = useNavigation();
  // After the title of the page, which takes the focus too.
  useEffect(() => {
    const frame = requestAnimationFrame(() => meant.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [heading, visit]);
  return (
    <div className={styles.guide}>
      <Blocks blocks={opening} />
      {parts.map((part) => (
        <section key={part.heading} className={styles.guide}>
          <h2 {...(part.heading === heading ? { ref: meant } : {})} tabIndex={-1} className={styles.heading}>
            {part.heading}
          </h2>
          <Blocks blocks={part.blocks} />
        </section>
      ))}
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {blocks.map((block, i) => {
        if (block.kind === 'paragraph')
          return (
            <Body1 as="p" block key={i} style={{ margin: 0 }}>
              <Pieces line={block.line} />
            </Body1>
          );
        const List = block.kind === 'steps' ? 'ol' : 'ul';
        return (
          <List key={i} className={styles.list}>
            {block.lines.map((line, at) => (
              <li key={at}>
                <Body1>
                  <Pieces line={line} />
                </Body1>
              </li>
            ))}
          </List>
        );
      })}
    </>
  );
}

function Pieces({ line }: { readonly line: Line }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {line.map((piece, i) => {
        switch (piece.kind) {
          case 'strong':
            return <strong key={i}>{piece.text}</strong>;
          case 'code':
            return (
              <code key={i} className={styles.code}>
                {piece.text}
              </code>
            );
          case 'guide':
            return <ToGuide key={i} name={piece.guide} words={piece.text} />;
          default:
            return <span key={i}>{piece.text}</span>;
        }
      })}
    </>
  );
}

/** A guide of a page that this Excel does not have is no link. */
function ToGuide({ name, words }: { readonly name: string; readonly words: string }): ReactElement {
  const guide = guidesHere().find((one): one is GuideName => one === name);
  if (!guide) return <span>{words}</span>;
  return (
    <Link as="button" inline onClick={() => openGuide(guide)}>
      {words}
    </Link>
  );
}
