#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A statement that was checked and can be sent.
struct Statement {
  let text: String
  private let binds: [BoundValue]

  /// - Throws: ``PostgresError`` of kind `input` for NUL characters, which would cut the text, for names that
  ///   PostgreSQL cannot store, and for more than 65 535 bound values.
  init(_ sql: SQL, allowsBinds: Bool = true) throws(PostgresError) {
    text = sql.text
    binds = sql.binds
    for case .identifier(let identifier) in sql.fragments {
      if let fault = identifier.fault { throw PostgresError(.input, fault).at(sql) }
    }
    if text.utf8.contains(0) { throw PostgresError(.input, "a statement contains the NUL character").at(sql) }
    for (index, bind) in binds.enumerated() where bind.text?.utf8.contains(0) == true {
      throw PostgresError(
        .input, "the value of $\(index + 1) contains the NUL character, which PostgreSQL cannot store"
      ).at(sql)
    }
    if !allowsBinds, !binds.isEmpty {
      throw PostgresError(
        .input, "this statement takes no bound values", hint: #"Write "\(literal: …)" or "\(identifier)"."#
      ).at(sql)
    }
    if binds.count > Int(UInt16.max) {
      throw PostgresError(
        .input, "a statement has \(binds.count) bound values, PostgreSQL takes 65535", hint: "Bind an array."
      ).at(sql)
    }
  }

  /// Lends the bound values in libpq's form.
  func withParameters<Result>(
    _ body: (Int32, UnsafePointer<UInt32>?, UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    let types = binds.map(\.type.oid)
    let strings = binds.map { bind in bind.text.flatMap { strdup($0) } }
    defer { for string in strings { free(string) } }
    return types.withUnsafeBufferPointer { types in
      strings.withUnsafeBufferPointer { strings in
        strings.withMemoryRebound(to: UnsafePointer<CChar>?.self) { strings in
          body(Int32(types.count), types.baseAddress, strings.baseAddress)
        }
      }
    }
  }
}
