import CLineNetwork

/// Where the line network's files lie.
public struct LineNetworkFiles: Sendable {
    /// The library that runs networks (ONNX Runtime).
    public var library: String
    /// The model.
    public var model: String

    /// The files in a folder, under the names that the setup gives them.
    public init(folder: String) {
        library = folder + "/libonnxruntime.so"
        model = folder + "/lines.onnx"
    }

    /// Loads what the library needs of the system, before a process gives up its right to do so.
    public static func prepare() { lingpao_network_prepare() }
}
