import Registry

/// What a page tells of what was forgotten: since when, and on which ground.
enum TombstoneView {
    static func facts(_ tombstone: Tombstone, in page: PageContext) -> [FactView] {
        [
            FactView(label: page.texts[.goneSince], text: page.wording.moment(tombstone.since)),
            FactView(label: page.texts[.goneGround], text: tombstone.ground),
        ]
    }
}
