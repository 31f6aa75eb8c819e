import CLibPQ

/// Owns a result of libpq and clears it.
///
/// libpq documents a result as read-only once it is made, free to be read from several threads, so it may leave the
/// thread of its connection: `@unchecked` stands for that promise, which the compiler cannot see.
final class ResultStorage: @unchecked Sendable {
  let result: OpaquePointer
  let columns: ColumnNames
  let count: Int

  init(owning result: OpaquePointer, columns: ColumnNames? = nil) {
    self.result = result
    self.columns = columns ?? ColumnNames(of: result)
    count = Int(PQntuples(result))
  }

  deinit { PQclear(result) }

  /// The bytes of a field in text form, nil for null.
  ///
  /// Valid as long as the storage lives.
  func field(row: Int, column: Int) -> UnsafeBufferPointer<UInt8>? {
    guard PQgetisnull(result, Int32(row), Int32(column)) == 0,
      let start = PQgetvalue(result, Int32(row), Int32(column))
    else { return nil }
    let count = Int(PQgetlength(result, Int32(row), Int32(column)))
    return UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
