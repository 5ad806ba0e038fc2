/** Strings to numbers, for tables that hold each string once. */

/** Gives each different string a number, in order of first asking. */
export class Numbered {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();
  of(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.list.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}
