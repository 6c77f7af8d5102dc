extension SchemeResolver {
    /// The category's names and scope.
    mutating func resolveScope() {
        let scope = root["scope"]
        draft.scope = DraftScope(
            categories: entries(root["categories"]), names: entries(scope?["names"]),
            excludes: entries(scope?["excludes"]), notFor: entries(scope?["notFor"]),
            classes: entries(scope?["classes"]))
    }

    private func entries(_ node: SchemeNode?) -> [DraftScope.Entry] {
        (node?.elements ?? []).compactMap { node in
            node.text.map { DraftScope.Entry(text: $0, span: node.span) }
        }
    }
}
