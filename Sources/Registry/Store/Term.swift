import Reading

/// A text of the dictionary, with what it says where it is JSON.
struct Term: Sendable {
    /// The text.
    let text: String
    /// The texts of a list (methods, headings); `nil` where it is none.
    let list: [String]?
    /// The texts of an object (the segment of an indicator); `nil` where it is none.
    let map: [String: String]?

    init(_ text: String) {
        self.text = text
        list = text.utf8.first == UInt8(ascii: "[") ? try? StoredJSON.texts(text) : nil
        map = text.utf8.first == UInt8(ascii: "{") ? try? StoredJSON.textsByKey(text) : nil
    }
}

/// Terms by their ids. A copy is cheap, and stays as it is while others are added elsewhere.
struct TermPages: Sendable {
    private static let size = 256
    private var pages: [[Term?]] = []
    /// How many there are.
    private(set) var count = 0

    /// The term with an id; `nil` where it is not known here. Ids count from 0.
    subscript(id: Int) -> Term? {
        get {
            let page = id / Self.size
            return id >= 0 && page < pages.count ? pages[page][id % Self.size] : nil
        }
        set {
            let page = id / Self.size
            while pages.count <= page { pages.append(Array(repeating: nil, count: Self.size)) }
            count += (newValue == nil ? 0 : 1) - (pages[page][id % Self.size] == nil ? 0 : 1)
            pages[page][id % Self.size] = newValue
        }
    }
}
