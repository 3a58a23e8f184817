import {
  createTheme,
  defaultCssVariablesResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/*
 * Four colours, each with a meaning: ink (靛) for what can be done, green (松) for what holds, yellow (赭) for what
 * to look at, red (朱) for what fails. In each, shade 9 on 1 and white on 7 have a contrast of at least 4.5 : 1.
 */
const ink: MantineColorsTuple = [
  '#eff5f9',
  '#dde9f1',
  '#bbd3e2',
  '#95b9cf',
  '#74a3c0',
  '#5189ab',
  '#376d8e',
  '#285876',
  '#1d455f',
  '#13324a',
];
const green: MantineColorsTuple = [
  '#eef7f0',
  '#dcefe1',
  '#b7ddc1',
  '#8fc89e',
  '#6ab37e',
  '#4c9c63',
  '#337d49',
  '#2a6b3e',
  '#1f5530',
  '#154024',
];
const yellow: MantineColorsTuple = [
  '#fdf6e6',
  '#faebc8',
  '#f2d693',
  '#e8bd5c',
  '#dba534',
  '#b58119',
  '#8f6411',
  '#7d570e',
  '#61430a',
  '#483107',
];
const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fbe1dc',
  '#f4bfb5',
  '#ec998b',
  '#e58373',
  '#d55745',
  '#b83b2a',
  '#a13123',
  '#81251a',
  '#611a12',
];

/** A dialog's head is a <header>, which would count as a second banner of the page. */
const DIALOG = { attributes: { header: { role: 'presentation' } } };

/** Sizes and line heights are made for Chinese text: its characters fill their box, so lines need more air. */
export const theme = createTheme({
  colors: { ink, green, yellow, red, blue: ink, teal: green, orange: yellow },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // The type faces are chosen by the language of the text: theme.css.
  fontFamily: 'inherit',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.6', md: '1.65', lg: '1.6', xl: '1.5' },
  headings: {
    fontFamily: 'inherit',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.35' },
      h2: { fontSize: '1.25rem', lineHeight: '1.4' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.5' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.6' },
      h5: { fontSize: '0.875rem', lineHeight: '1.6' },
      h6: { fontSize: '0.875rem', lineHeight: '1.6' },
    },
  },
  components: {
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } },
    },
    Modal: { defaultProps: { centered: true, ...DIALOG } },
    Drawer: { defaultProps: DIALOG },
    // Else an element that is no menu item takes the focus first, inside of the menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Badge: { defaultProps: { tt: 'none', fw: 500 } },
    Table: { defaultProps: { verticalSpacing: 'xs' } },
  },
});

/** The theme, in which whatever can be closed says so. @param close the word for it */
export function themeWith(close: string): MantineThemeOverride {
  const closing = { closeButtonProps: { 'aria-label': close } };
  return {
    ...theme,
    components: {
      ...theme.components,
      Modal: { defaultProps: { centered: true, ...DIALOG, ...closing } },
      Drawer: { defaultProps: { ...DIALOG, ...closing } },
      Notification: { defaultProps: closing },
    },
  };
}

/** On a dark page a tint lies above the page's own colour; Mantine's lie far below it. */
const darkTints = Object.fromEntries(
  ['ink', 'green', 'yellow', 'red', 'blue', 'teal', 'orange', 'gray'].flatMap((name) => [
    [`--mantine-color-${name}-light`, `color-mix(in srgb, var(--mantine-color-${name}-6) 30%, transparent)`],
    [
      `--mantine-color-${name}-light-hover`,
      `color-mix(in srgb, var(--mantine-color-${name}-6) 40%, transparent)`,
    ],
  ]),
);

/** Mantine's dimmed, error and placeholder colours are too pale for AA. */
export const cssVariables: CSSVariablesResolver = (given) => {
  const usual = defaultCssVariablesResolver(given);
  return {
    variables: usual.variables,
    light: {
      ...usual.light,
      '--mantine-color-text': '#1f2328',
      '--mantine-color-dimmed': '#59616b',
      '--mantine-color-placeholder': '#6b7480',
      '--mantine-color-error': 'var(--mantine-color-red-7)',
      '--zhengji-canvas': '#f7f8f9',
      '--zhengji-field-border': '#868e99',
      '--zhengji-line': '#e1e4e8',
      '--zhengji-highlight': 'var(--mantine-color-yellow-0)',
    },
    dark: {
      ...usual.dark,
      ...darkTints,
      '--mantine-color-text': '#d6d9dd',
      '--mantine-color-body': '#1f2124',
      '--mantine-color-dimmed': '#a4a9b0',
      '--mantine-color-placeholder': '#989ea6',
      '--mantine-color-error': 'var(--mantine-color-red-4)',
      '--zhengji-canvas': '#191b1d',
      '--zhengji-field-border': '#7c828a',
      '--zhengji-line': '#34373b',
      '--zhengji-highlight': '#3a3116',
    },
  };
};
