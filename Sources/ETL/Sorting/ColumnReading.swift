internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// How a staged column becomes a value of its declared type, as SQL, and when it cannot.
///
/// The conditions never raise: each text is looked at before it is cast, since PostgreSQL 15 has no way to try.
struct ColumnReading {
  let name: String
  let column: SourceTable.Column
  /// Whether staging holds text rather than the type itself.
  let isText: Bool
  let dialect: FileDialect
  /// Under which name the staged row stands in the statement.
  let alias: String
  /// Whether decimals may be wider than declared, since the source's column may have become so.
  var isWidened = false

  /// The value as it came, mended.
  var mended: SQL {
    let raw: SQL = "\(Identifier(alias)).\(Identifier(name))"
    guard !column.mendings.isEmpty else { return raw }
    let subject: SQL = isText || column.type == .text ? raw : "\(raw)::text"
    let cases = column.mendings.map { meant in SQL(" when \(literal: meant.key) then \(cast(meant.value))") }
    return "case \(subject)\(cases.joined(separator: "")) else \(raw) end"
  }

  private func cast(_ text: String) -> SQL {
    isText ? "\(literal: text)" : "\(literal: text)::\(unsafeSQL: column.type.stagedType)"
  }

  /// The value in its declared type, for rows that passed ``faults``.
  var value: SQL {
    guard isText else {
      if case .decimal = column.type, !isWidened { return "(\(mended))::\(unsafeSQL: column.type.sqlName)" }
      return mended
    }
    switch column.type {
    case .decimal where isWidened: return "(\(mended))::numeric"
    case .text: return mended
    case .boolean: return "(lower(\(mended)) in ('true', 't', 'yes', 'y', '1'))"
    case .date: return "(\(unsafeSQL: datePattern.isoDay("(\(mended.text))")))::date"
    case .timestamp:
      let moment = timestampPattern.isoMoment("(\(mended.text))")
      let zone = timestampPattern.zone(dialect.timeZone, of: "(\(mended.text))")
      return "((\(unsafeSQL: moment))::timestamp at time zone \(unsafeSQL: zone))"
    case .integer, .decimal, .double: return "(\(mended))::\(unsafeSQL: column.type.sqlName)"
    }
  }

  /// Whether a value that is there fits the type; nil when all do.
  var fits: SQL? {
    let value: SQL = "(\(mended))"
    switch column.type {
    case .decimal(let precision, let scale):
      let fitting: SQL = isText ? "meta.fits_decimal(\(value), " : "meta.fits_numeric(\(value), "
      return fitting + SQL(unsafeSQL: isWidened ? "80, 40)" : "\(precision), \(scale))")
    case _ where !isText: return nil
    case .integer: return "meta.fits_integer(\(value))"
    case .double: return "meta.fits_double(\(value))"
    case .text: return nil
    case .boolean: return "lower(\(value)) in ('true', 't', 'yes', 'y', '1', 'false', 'f', 'no', 'n', '0')"
    case .date: return day(value, datePattern)
    case .timestamp: return day(value, timestampPattern)
    }
  }

  private func day(_ value: SQL, _ pattern: TemporalPattern) -> SQL {
    "case when \(value) ~ \(literal: pattern.expression) then meta.is_day(\(unsafeSQL: pattern.isoDay(value.text))) else false end"
  }

  /// The reason for which a row is rejected because of this column, as an SQL text that is null for good rows.
  ///
  /// - Parameters:
  ///   - isKey: whether the column is part of the key, and thus required.
  ///   - shape: whether the source itself vouches for the column.
  func faults(isKey: Bool, neverNull: Bool, alwaysFits: Bool) -> [SQL] {
    var faults: [SQL] = []
    let value: SQL = "(\(mended))"
    if column.isRequired || isKey, !neverNull {
      faults.append(Self.fault(when: "\(value) is null", "column '\(name)' is required and holds nothing"))
    }
    if let fits, !alwaysFits {
      faults.append(
        Self.fault(when: "\(value) is not null and not \(fits)", "column '\(name)' holds no \(expectation)"))
    }
    if !column.acceptedValues.isEmpty {
      let accepted = column.acceptedValues.map { SQL("\(literal: $0)") }.joined(separator: ", ")
      let list = column.acceptedValues.joined(separator: ", ")
      faults.append(
        Self.fault(
          when: "\(value)::text not in (\(accepted))",
          "column '\(name)' holds a value other than the accepted (\(list))"
        ))
    }
    return faults
  }

  private static func fault(when condition: SQL, _ reason: String) -> SQL {
    "case when \(condition) then \(literal: reason) end"
  }

  private var expectation: String {
    switch column.type {
    case .integer: "whole number of 64 bits"
    case .decimal where isWidened: "decimal number"
    case .decimal(let precision, let scale): "decimal number of \(precision) digits with \(scale) behind the point"
    case .double: "number"
    case .text: "text"
    case .boolean: "truth value (true or false, yes or no, 1 or 0)"
    case .date: "day of the form \(dialect.dateFormat)"
    case .timestamp: "moment of the form \(dialect.timestampFormat)"
    }
  }

  private var datePattern: TemporalPattern { TemporalPattern(dialect.dateFormat) }
  private var timestampPattern: TemporalPattern { TemporalPattern(dialect.timestampFormat) }
}
