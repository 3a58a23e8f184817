import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core';

interface IconButtonProps extends Pick<ActionIconProps, 'variant' | 'size' | 'disabled'> {
  readonly label: string;
  /** Of a button that stays pressed. */
  readonly pressed?: boolean;
  readonly children: React.ReactNode;
  readonly onClick: () => void;
}

/** A button with a sign, whose name shows when one points at it. */
export const IconButton = ({ label, variant = 'subtle', pressed, ...props }: IconButtonProps) => (
  <Tooltip label={label}>
    <ActionIcon variant={variant} aria-label={label} aria-pressed={pressed} {...props} />
  </Tooltip>
);
