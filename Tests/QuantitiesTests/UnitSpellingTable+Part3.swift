extension UnitSpellingTable {
    static let part3 = """
        赫 → Hz → Hz
        赫兹 → Hz → Hz
        转 → {rev} → r
        项 → {item-of-list} → 项
        马力 → [HP] → hp
        ％ → % → %
        """
}
