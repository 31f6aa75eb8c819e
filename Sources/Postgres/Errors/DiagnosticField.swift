/// The fields of a server's error or notice (`PG_DIAG_*`, which Swift cannot import because they are characters).
enum DiagnosticField {
  case severity
  case sqlState
  case message
  case hint
  case position
  case context
  case schema
  case table
  case column
  case dataType
  case constraint

  /// The code that `PQresultErrorField` takes.
  var rawValue: Int32 {
    let letter: Unicode.Scalar =
      switch self {
      case .severity: "V"
      case .sqlState: "C"
      case .message: "M"
      case .hint: "H"
      case .position: "P"
      case .context: "W"
      case .schema: "s"
      case .table: "t"
      case .column: "c"
      case .dataType: "d"
      case .constraint: "n"
      }
    return Int32(letter.value)
  }
}
