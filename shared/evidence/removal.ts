const MANY = 20;
const SHARE = 0.1;
/** So few are looked over with one glance, however small the portfolio. */
const FEW = 5;

/** Whether so many are so much of all that the person is asked first: more than 20, or more than a tenth. */
export const asksBeforeRemoving = (removing: number, all: number): boolean =>
  removing > MANY || (removing > FEW && removing > all * SHARE);
