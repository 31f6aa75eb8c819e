import CLibPQ

extension PostgresError {
  /// What the server says in a failed result about a statement.
  static func refusal(_ result: OpaquePointer, statement: String?) -> PostgresError {
    func field(_ code: DiagnosticField) -> String? {
      PQresultErrorField(result, code.rawValue).map { String(cString: $0) }
    }
    guard let sqlState = field(.sqlState) else {
      let text = PQresultErrorMessage(result).map { String(cString: $0) } ?? ""
      return connectionLost(text)
    }
    let names: [DiagnosticField] = [.schema, .table, .column, .dataType, .constraint]
    let message = Redaction.message(
      field(.message) ?? "", sqlState: sqlState, names: Set(names.compactMap(field)))
    let isAboutData = sqlState.hasPrefix("22") || sqlState.hasPrefix("23")
    var error = PostgresError(
      Kind(sqlState: sqlState), sentence(for: sqlState, message: message), sqlState: sqlState,
      hint: isAboutData ? nil : field(.hint).map(closed) ?? hint(for: sqlState))
    error.statement = statement
    error.constraint = field(.constraint)
    error.place = field(.context).flatMap(Redaction.copyPlace)
    if let statement, let text = field(.position), let offset = Int(text) {
      error.position = Position(offset: offset, in: statement)
    }
    return error
  }

  /// The connection went away while something was under way.
  static func connectionLost(_ text: String) -> PostgresError {
    let reason = text.split(separator: "\n").first.map { ": \($0)" } ?? ""
    return PostgresError(.connection, "the connection to PostgreSQL was lost\(reason)")
  }

  private static func sentence(for sqlState: String, message: String) -> String {
    switch sqlState {
    case "53100": "the PostgreSQL server has no space left (\(message)); nothing of this transaction was kept"
    case "57014": "the statement was cancelled (\(message))"
    case "57P01", "57P02", "57P03": "the PostgreSQL server ended the connection (\(message))"
    default: "PostgreSQL refused the statement: \(message)"
    }
  }

  private static func hint(for sqlState: String) -> String? {
    sqlState == "42501" ? "Grant the right, or connect as a user who has it." : nil
  }

  private static func closed(_ hint: String) -> String {
    hint.hasSuffix(".") || hint.hasSuffix("?") ? hint : hint + "."
  }
}

extension PostgresError.Kind {
  /// The kind of a server's error by its code.
  init(sqlState: String) {
    switch sqlState {
    case "28000", "28P01": self = .authentication
    case "3D000": self = .missingDatabase
    case "53300": self = .tooManyConnections
    case "53100": self = .diskFull
    case "57014": self = .cancelled
    case "57P01", "57P02", "57P03", "57P05": self = .connection
    case let state where state.hasPrefix("08"): self = .connection
    case "22P04": self = .copy
    default: self = .server
    }
  }
}

extension PostgresError.Position {
  /// The place of the `offset`-th character, from 1.
  init(offset: Int, in statement: String) {
    var line = 1
    var column = 1
    for scalar in statement.unicodeScalars.prefix(max(0, offset - 1)) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
