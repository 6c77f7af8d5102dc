/// Goes through the XML parts of a container.
enum XMLPart {
    /// Hands over a reader of a part.
    static func read<Value>(
        _ bytes: [UInt8], _ part: String, _ limits: ContainerLimits,
        _ body: (inout XMLPull) throws(ContainerError) -> Value
    ) throws(ContainerError) -> Value {
        let result: Result<Value, ContainerError> = bytes.withUnsafeBytes { buffer in
            do throws(ContainerError) {
                var xml = try XMLPull(buffer, part: part, limits: limits)
                return .success(try body(&xml))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Hands over every element as it starts.
    static func forEachStart(
        _ bytes: [UInt8], _ part: String, _ limits: ContainerLimits,
        _ body: (String, borrowing XMLPull) -> Void
    ) throws(ContainerError) {
        try read(bytes, part, limits) { xml throws(ContainerError) in
            while let step = try xml.next() {
                if case .start(let name) = step { body(name, xml) }
            }
        }
    }
}
