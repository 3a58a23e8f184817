/** A telephone number with its middle hidden: of a long one the first three and last four characters stay. */
export const maskPhone = (phone: string): string =>
  phone.length <= 7
    ? phone.replace(/./g, '*')
    : phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4);
