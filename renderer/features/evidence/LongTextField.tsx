import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './LongTextField.module.css';

/** Text of any length that the contract takes; the field grows with it. */
export function LongTextField(props: TextareaProps) {
  return <Textarea maxLength={20_000} classNames={{ input: classes.input }} {...props} />;
}
