import Postgres
import StarSchema

extension ColumnType {
  /// The type with which definitions read a column of the database's type.
  ///
  /// A `numeric` without a scale, or of more than 18 digits, is read as a double; what is no number, truth value or day
  /// is read as text.
  ///
  /// - Parameter modifier: what the server says besides the type: of a `numeric`, precision and scale.
  init(_ type: PostgresType, modifier: Int?) {
    switch type.oid {
    case 20, 21, 23, 26: self = .integer
    case 16: self = .boolean
    case 1082: self = .date
    case 1114, 1184: self = .timestamp
    case 700, 701, 790: self = .double
    case 1700:
      // PostgreSQL, numeric.h: ((precision << 16) | (scale & 0x7ff)) + VARHDRSZ
      let packed = (modifier ?? 0) - 4
      let (precision, scale) = ((packed >> 16) & 0xFFFF, packed & 0x7FF)
      self =
        packed >= 0 && precision <= 18 && scale <= precision ? .decimal(precision: precision, scale: scale) : .double
    default: self = .text
    }
  }
}
