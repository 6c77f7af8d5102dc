/// The entry that libFuzzer calls with bytes of its own making (scripts/fuzz.sh).
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if let violation = QuantityOracle.violation(bytes) {
        fatalError("\(violation); the text: \(String(decoding: bytes.dropFirst(), as: UTF8.self))")
    }
    return 0
}
