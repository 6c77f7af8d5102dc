/// Why a picture cannot be read at all.
public enum PictureReadingError: Error, Equatable {
    /// The recognition data of a language is not in the folder given.
    case noLanguage(String)
    /// Width, height, resolution and bytes of a picture do not fit together.
    case unsoundPicture
    /// The picture has more points, or the file more pages, than the limits allow.
    case tooLarge
    /// A step on the picture failed, for want of memory as a rule.
    case failed(step: String)
}
