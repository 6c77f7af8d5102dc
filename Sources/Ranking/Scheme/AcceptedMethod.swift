import Standards

/// The form in which test methods are compared: the normalised standard number without its year.
public enum AcceptedMethod {
    /// `GB/T 5496—1985` → `GB/T 5496`.
    public static func normalized(_ text: String) -> String { StandardNumber(text).withoutYear }
}
