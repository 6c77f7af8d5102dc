public import Standards

extension Declaration {
    /// The declaration as the enterprise's choice allows: with the indicator table alone, what points into the text of the
    /// document is left out.
    public var disclosed: Declaration {
        guard disclosure == .table else { return self }
        var declaration = self
        for index in declaration.indicators.indices { declaration.indicators[index].place = nil }
        return declaration
    }
}
