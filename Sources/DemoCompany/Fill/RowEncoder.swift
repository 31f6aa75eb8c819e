/// Rows in PostgreSQL's binary COPY format, collected in a buffer that is handed on when it has grown.
struct RowEncoder: Sendable {
  private static let capacity = 1 << 16
  private static let signature: [UInt8] = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]

  /// Rows written so far.
  private(set) var rows = 0
  private var bytes: [UInt8]
  private let columns: Int16

  /// - Parameter columns: how many fields each row has.
  init(columns: Int) {
    self.columns = Int16(columns)
    bytes = RowEncoder.signature + [UInt8](repeating: 0, count: 8)
    bytes.reserveCapacity(2 * RowEncoder.capacity)
  }

  /// One row, whose fields are written in the order of the columns.
  mutating func row(_ fields: (inout RowEncoder) -> Void) {
    big(columns)
    fields(&self)
    rows += 1
  }

  /// Hands the bytes on when there are many.
  mutating func flushIfLong(_ sink: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    if bytes.count >= RowEncoder.capacity { try flush(sink) }
  }

  /// Writes the trailer and hands on what is left.
  mutating func finish(_ sink: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    big(Int16(-1))
    try flush(sink)
  }

  private mutating func flush(_ sink: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try bytes.withUnsafeBytes(sink)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func integer(_ value: Int?) {
    guard let value else { return null() }
    big(Int32(4))
    big(Int32(value))
  }

  mutating func bigInteger(_ value: Int) {
    big(Int32(8))
    big(Int64(value))
  }

  mutating func text(_ value: String?) {
    guard let value else { return null() }
    big(Int32(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  mutating func boolean(_ value: Bool) {
    big(Int32(1))
    bytes.append(value ? 1 : 0)
  }

  mutating func date(_ value: Day?) {
    guard let value else { return null() }
    big(Int32(4))
    big(value.number)
  }

  mutating func moment(_ value: Moment?) {
    guard let value else { return null() }
    big(Int32(8))
    big(value.microseconds)
  }

  /// A `numeric` in units of 10^−`decimals`; its digits go in groups of four around the decimal point.
  mutating func decimal(_ value: Int64?, decimals: Int) {
    guard let value else { return null() }
    var unit: UInt64 = 1
    for _ in 0..<decimals { unit *= 10 }
    let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: unit)
    var groups: [Int16] = []
    var rest = whole
    while rest > 0 {
      groups.insert(Int16(rest % 10_000), at: 0)
      rest /= 10_000
    }
    let weight = Int16(groups.count - 1)
    var scaled = fraction
    let fractionGroups = (decimals + 3) / 4
    for _ in 0..<(fractionGroups * 4 - decimals) { scaled *= 10 }
    var divisor: UInt64 = 1
    for _ in 1..<max(1, fractionGroups) { divisor *= 10_000 }
    for _ in 0..<fractionGroups {
      groups.append(Int16(scaled / divisor % 10_000))
      divisor = max(1, divisor / 10_000)
    }
    big(Int32(8 + 2 * groups.count))
    big(Int16(groups.count))
    big(weight)
    big(value < 0 ? Int16(0x4000) : 0)
    big(Int16(decimals))
    for group in groups { big(group) }
  }

  private mutating func null() { big(Int32(-1)) }

  private mutating func big(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
