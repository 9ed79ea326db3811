import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { goTo, useNavigation } from './navigation';
import { moreHere, nameOf } from './pages';

const useStyles = makeStyles({
  button: { marginLeft: 'auto' },
  // As a tab that is selected: by a line below, not by colour alone.
  shown: {
    boxShadow: `inset 0 -3px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderBottom: '3px solid Highlight' },
  },
});

/** The pages without a tab. The button says which is shown, where it is one of them. */
export function MorePages(): ReactElement {
  const styles = useStyles();
  const { page } = useNavigation();
  const pages = moreHere();
  const isShown = pages.includes(page);
  const name = isShown ? texts.moreShown(nameOf(page)) : texts.more;
  // Within the header, which is a landmark; at the end of the page the list would be part of none.
  return (
    <Menu inline positioning={{ strategy: 'fixed', position: 'below', align: 'end' }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={mergeClasses(styles.button, isShown && styles.shown)}
          icon={<MoreHorizontalRegular />}
          aria-label={name}
          title={name}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {pages.map((each) => (
            <MenuItem key={each} aria-current={each === page ? 'page' : undefined} onClick={() => goTo(each)}>
              {nameOf(each)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
