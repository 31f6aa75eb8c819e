/// Builds rows in the binary format of COPY, in a buffer that is used again and again.
///
/// ```swift
/// try connection.copyIn("copy t (id, name, amount) from stdin (format binary)") { writer in
///   var encoder = BinaryCopyEncoder(columns: 3)
///   for item in items {
///     encoder.append(int64: item.id)
///     encoder.append(text: item.name)
///     encoder.append(numeric: item.amountMinorUnits, scale: 2)
///     try encoder.endRow(to: writer)
///   }
///   try encoder.finish(to: writer)
/// }
/// ```
///
/// The binary format converts nothing: each value must be appended as exactly the type of its column.
public struct BinaryCopyEncoder: ~Copyable {
  private let columns: Int
  private var fields = 0
  private var rows = 0
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0

  /// An encoder whose buffer holds the header of the format.
  ///
  /// - Parameter columns: the number of columns of every row, from 1 to 1,600.
  public init(columns: Int) {
    precondition((1...1_600).contains(columns), "a row has from 1 to 1600 columns")
    self.columns = columns
    capacity = 2 * CopyWriter.preferredChunk
    start = .allocate(byteCount: capacity, alignment: 16)
    // Signature, no flags, no extension.
    for byte in "PGCOPY\n".utf8 { put(byte) }
    for byte: UInt8 in [0xFF, 0x0D, 0x0A, 0x00] { put(byte) }
    put(Int32(0))
    put(Int32(0))
  }

  deinit { start.deallocate() }

  /// The bytes that wait to be written.
  public var byteCount: Int { count }

  /// The rows that were ended.
  public var rowCount: Int { rows }

  /// Appends null, for a column of any type.
  public mutating func appendNull() {
    beginField()
    put(Int32(-1))
  }

  /// Appends a `boolean`.
  public mutating func append(bool value: Bool?) {
    guard let value else { return appendNull() }
    beginField()
    put(Int32(1))
    put(value ? UInt8(1) : 0)
  }

  /// Appends a `smallint`.
  public mutating func append(int16 value: Int16?) {
    append(integer: value)
  }

  /// Appends an `integer`.
  public mutating func append(int32 value: Int32?) {
    append(integer: value)
  }

  /// Appends a `bigint`.
  public mutating func append(int64 value: Int64?) {
    append(integer: value)
  }

  /// Appends a `double precision`.
  public mutating func append(double value: Double?) {
    append(integer: value?.bitPattern)
  }

  /// Appends a `date`.
  ///
  /// - Parameter value: days since 2000-01-01; see ``PostgresEpoch/days(year:month:day:)``.
  public mutating func append(date value: Int32?) {
    append(integer: value)
  }

  /// Appends a `timestamp` or `timestamptz`.
  ///
  /// - Parameter value: microseconds since 2000-01-01 00:00:00, in UTC for `timestamptz`.
  public mutating func append(timestamp value: Int64?) {
    append(integer: value)
  }

  /// Appends a `text`, `varchar` or any other type whose binary form is its UTF-8.
  public mutating func append(text value: String?) {
    guard var value else { return appendNull() }
    beginField()
    value.withUTF8 { utf8 in
      put(Int32(utf8.count))
      reserve(utf8.count)
      UnsafeMutableRawBufferPointer(start: start + count, count: utf8.count).copyMemory(from: .init(utf8))
      count += utf8.count
    }
  }

  /// Appends a `numeric`.
  ///
  /// - Parameters:
  ///   - value: the number in units of 10^−`scale`.
  ///   - scale: its decimals, from 0 to 18.
  public mutating func append(numeric value: Int64?, scale: Int) {
    guard let value else { return appendNull() }
    beginField()
    let digits = NumericDigits(value, scale: scale)
    put(Int32(8 + 2 * digits.count))
    put(Int16(digits.count))
    put(Int16(digits.weight))
    put(value < 0 ? Int16(0x4000) : 0)
    put(Int16(scale))
    for index in 0..<digits.count { put(digits[index]) }
  }

  /// Ends a row, and writes the buffer when it has grown large.
  ///
  /// - Throws: ``PostgresError`` of kind `copy` when the row has not as many fields as columns were announced; what the
  ///   writer throws.
  public mutating func endRow(to writer: borrowing CopyWriter) throws(PostgresError) {
    guard fields == columns else {
      throw PostgresError(.copy, "row \(rows + 1) of a COPY has \(fields) fields where \(columns) were announced")
    }
    fields = 0
    rows += 1
    if count >= CopyWriter.preferredChunk { try flush(to: writer) }
  }

  /// Writes the end of the data and what is left in the buffer.
  ///
  /// - Throws: ``PostgresError`` of kind `copy` when a row was not ended; what the writer throws.
  public consuming func finish(to writer: borrowing CopyWriter) throws(PostgresError) {
    guard fields == 0 else {
      throw PostgresError(.copy, "row \(rows + 1) of a COPY was not ended")
    }
    put(Int16(-1))
    try flush(to: writer)
  }

  private mutating func flush(to writer: borrowing CopyWriter) throws(PostgresError) {
    try writer.write(UnsafeRawBufferPointer(start: start, count: count))
    count = 0
  }

  private mutating func append<Value: FixedWidthInteger & BitwiseCopyable>(integer value: Value?) {
    guard let value else { return appendNull() }
    beginField()
    put(Int32(MemoryLayout<Value>.size))
    put(value)
  }

  private mutating func beginField() {
    if fields == 0 { put(Int16(columns)) }
    fields += 1
  }

  private mutating func put<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value) {
    reserve(MemoryLayout<Value>.size)
    (start + count).storeBytes(of: value.bigEndian, as: Value.self)
    count += MemoryLayout<Value>.size
  }

  private mutating func reserve(_ bytes: Int) {
    guard count + bytes > capacity else { return }
    capacity = max(2 * capacity, count + bytes)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }
}
