import Documents
public import StandardReading
public import Standards

/// Makes a declaration of what a document says.
///
/// A document alone is a pre-declaration: it says nothing of the channel or the day on which it was declared.
public enum DocumentDeclaration {
    /// The scheme of identifiers of issuers that a document names without their credit code.
    public static let issuerScheme = "X-issuer"

    /// The declaration of a standard; `nil` where the document gives no number, without which nothing can be
    /// declared.
    ///
    /// - Parameter file: the name of the file, which stands for the issuer where the document names none.
    public static func declaration(of content: StandardContent, file: String) -> Declaration? {
        guard let number = content.cover.number else { return nil }
        let standard = StandardNumber(number)
        let title = content.cover.title ?? ""
        let isService = title.contains("服务")
        let kind = standard.enterprise?.isFood ?? false ? "food" : isService ? "service" : "product"
        let issuer = content.cover.issuer ?? file
        return Declaration(
            enterprise: EnterpriseReference(id: issuer, idScheme: issuerScheme, name: issuer),
            standard: StandardReference(number: number, title: title, kind: kind),
            offerings: offering(title, isService: isService).map { [$0] } ?? [],
            indicators: content.indicators.map(RecordedRequirement.indicator))
    }

    /// What the standard is about: the last part of its title (`地理标志产品 射阳大米` is about 射阳大米).
    private static func offering(_ title: String, isService: Bool) -> Offering? {
        let parts = title.split(whereSeparator: \.isWhitespace).map(String.init)
        // `冷凝式燃气热水器 技术要求`: the last part may say what kind of text it is.
        let kinds = ["技术要求", "技术条件", "技术规范", "通用技术条件", "要求", "规范", "通则", "试验方法"]
        guard let name = parts.last(where: { !kinds.contains($0) }) ?? parts.last else { return nil }
        return Offering(kind: isService ? .service : .model, name: title, commonName: name)
    }
}
