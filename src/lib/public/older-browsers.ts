/** What the domain uses and a phone of 2020 lacks; imported before anything else. */
type Filled = {
	toSorted?: (this: unknown[], compare?: (a: unknown, b: unknown) => number) => unknown[];
};

(Array.prototype as Filled).toSorted ??= function (compare) {
	return [...this].sort(compare);
};
// A string that has half a pair cannot be encoded.
(String.prototype as { isWellFormed?: () => boolean }).isWellFormed ??= function (this: string) {
	try {
		encodeURIComponent(this);
		return true;
	} catch {
		return false;
	}
};
(Object as { hasOwn?: (of: object, key: PropertyKey) => boolean }).hasOwn ??= (of, key) =>
	Object.prototype.hasOwnProperty.call(of, key);
