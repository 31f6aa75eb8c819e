/// A column of a MariaDB table as its catalogue describes it, and how its values become text.
struct MariaDBColumn {
  /// The groups of types that are read alike.
  enum Kind {
    case integer
    case bits
    case decimal
    case float
    case double
    case date
    /// By the local clock of whoever wrote it.
    case datetime
    /// A moment, in UTC by the session's setting.
    case timestamp
    case text
    case bytes
  }

  let name: String
  /// The type with its modifiers, as `show create table` tells it.
  let type: String
  let kind: Kind
  let isUnsigned: Bool
  let isRequired: Bool
  /// The digits of a number.
  let precision: Int?
  /// The decimals of a number.
  let scale: Int?

  /// Reads a row of `information_schema.columns`; nil for types that have no text.
  init?(
    name: String, dataType: String, type: String, isNullable: String, precision: String?, scale: String?
  ) {
    guard let kind = Self.kinds[dataType.lowercased()] else { return nil }
    self.name = name
    self.type = type
    self.kind = kind
    isUnsigned = type.lowercased().contains("unsigned")
    isRequired = isNullable == "NO"
    self.precision = precision.flatMap { Int($0) }
    self.scale = scale.flatMap { Int($0) }
  }

  private static let kinds: [String: Kind] = [
    "tinyint": .integer, "smallint": .integer, "mediumint": .integer, "int": .integer, "bigint": .integer,
    "year": .integer, "bit": .bits, "decimal": .decimal, "float": .float, "double": .double, "date": .date,
    "datetime": .datetime, "timestamp": .timestamp, "time": .text, "char": .text, "varchar": .text, "tinytext": .text,
    "text": .text, "mediumtext": .text, "longtext": .text, "enum": .text, "set": .text, "json": .text, "uuid": .text,
    "inet4": .text, "inet6": .text, "binary": .bytes, "varbinary": .bytes, "tinyblob": .bytes, "blob": .bytes,
    "mediumblob": .bytes, "longblob": .bytes,
  ]

  /// The expression whose text is read.
  var expression: String {
    let column = MariaDBText.name(name)
    return switch kind {
    case .bits: "cast(\(column) as unsigned)"
    // The text of a float has six digits, fewer than it holds.
    case .float: "cast(\(column) as double)"
    case .bytes: "lower(hex(\(column)))"
    default: column
    }
  }

  /// The expression of the sum of the values that count in control totals, where the server can take it exactly.
  var sum: String? {
    guard kind == .integer || kind == .decimal, scale ?? 0 <= 18 else { return nil }
    let column = MariaDBText.name(name)
    let limit = "1000000000000000000"
    return "sum(case when \(column) > -\(limit) and \(column) < \(limit) then \(column) end)"
  }

  /// Whether a declared type can be read from it, each value looked at where need be.
  func fits(_ declared: RequestedTable.ColumnType) -> Bool {
    switch declared {
    case .text: true
    case .integer: [.integer, .bits, .text].contains(kind) || kind == .decimal && scale == 0
    case .decimal: [.integer, .decimal, .float, .double, .text].contains(kind)
    case .double: [.integer, .decimal, .float, .double, .text].contains(kind)
    case .boolean: type.lowercased().hasPrefix("tinyint") || [.bits, .text].contains(kind)
    case .date: [.date, .text].contains(kind)
    case .timestamp: [.datetime, .timestamp, .date, .text].contains(kind)
    }
  }

  /// Whether each value of the column is one of the declared type.
  func alwaysFits(_ declared: RequestedTable.ColumnType) -> Bool {
    switch declared {
    case .text: true
    case .integer: kind == .integer && !(isUnsigned && type.lowercased().hasPrefix("bigint"))
    case .decimal(let digits, let decimals):
      (kind == .integer || kind == .decimal)
        && (precision.map { $0 - (scale ?? 0) <= digits - decimals && scale ?? 0 <= decimals } ?? false)
    case .double: kind == .integer || kind == .decimal && (precision ?? 65) <= 40
    case .boolean, .date, .timestamp: false
    }
  }

  /// Whether null never comes; a zero date comes as null.
  var neverNull: Bool { isRequired && ![.date, .datetime, .timestamp].contains(kind) }
}
