public import StarSchema

/// A value of an attribute.
public enum MemberValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case decimal(ScaledDecimal)
  case double(Double)
  case text(String)
  case boolean(Bool)
  /// A day as `yyyy-mm-dd`.
  case date(String)
  /// A moment in UTC as `yyyy-mm-ddThh:mm:ss.ffffffZ`.
  case timestamp(String)
}
