/** The vault cannot be opened or carried over, and the message is a sentence for the person who runs the program. */
export class VaultError extends Error {}
