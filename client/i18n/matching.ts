/** Types that hold the English texts to the Korean ones: every key there, no key of another kind. */

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** `matching<typeof ko>()({...})` fails to compile where a key is missing; English may add its `_one` forms. */
export function matching<T>() {
  return <E extends Texts<T>>(texts: E): E => texts;
}
