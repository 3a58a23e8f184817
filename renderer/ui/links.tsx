import {
  ActionIcon,
  Anchor,
  Button,
  NavLink,
  UnstyledButton,
  type ActionIconProps,
  type ButtonProps,
  type UnstyledButtonProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type InAnchor<Props> = Props & Omit<ComponentPropsWithRef<'a'>, keyof Props>;

const ButtonAnchor = (props: InAnchor<ButtonProps>) => <Button component="a" {...props} />;
const IconAnchor = (props: InAnchor<ActionIconProps>) => <ActionIcon component="a" {...props} />;
const PlainAnchor = (props: InAnchor<UnstyledButtonProps>) => <UnstyledButton component="a" {...props} />;

/** Links of the router in Mantine's clothes: `<TextLink to="/evidence" search={{ node }}>`. */
export const TextLink = createLink(Anchor<'a'>);
export const NavigationLink = createLink(NavLink<'a'>);
export const ButtonLink = createLink(ButtonAnchor);
export const IconLink = createLink(IconAnchor);
export const PlainLink = createLink(PlainAnchor);
