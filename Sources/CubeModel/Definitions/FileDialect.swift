/// How a delimited file is written.
public struct FileDialect: Sendable, Hashable {
  /// The encodings that are read.
  public enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"
  }

  /// The character between fields; one ASCII character.
  public var delimiter: String
  /// The encoding of the bytes; a byte that it does not allow is a mistake of the row.
  public var encoding: Encoding
  /// The unquoted texts that stand for null, such as the empty one or `?`.
  public var nulls: [String]
  /// Whether these stand for null within quotes as well.
  public var quotedNulls: Bool
  /// Whether a file may have columns that are not declared, in any order; they are passed over.
  public var allowsOtherColumns: Bool
  /// The pattern of dates: `yyyy`, `mm` and `dd` with separators between.
  public var dateFormat: String
  /// The pattern of timestamps: that of a date, then `HH`, `MM`, perhaps `SS`, perhaps a point and an `F` for each
  /// decimal of the seconds, perhaps `Z` at the end for a Z that may be there and then means UTC.
  public var timestampFormat: String
  /// The time zone in which timestamps are meant, such as `UTC` or `Europe/London`.
  public var timeZone: String

  /// A dialect; by default comma-separated UTF-8 with ISO dates in UTC, where empty fields are null.
  public init(
    delimiter: String = ",", encoding: Encoding = .utf8, nulls: [String] = [""], quotedNulls: Bool = false,
    allowsOtherColumns: Bool = false, dateFormat: String = "yyyy-mm-dd",
    timestampFormat: String = "yyyy-mm-dd HH:MM:SS", timeZone: String = "UTC"
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.nulls = nulls
    self.quotedNulls = quotedNulls
    self.allowsOtherColumns = allowsOtherColumns
    self.dateFormat = dateFormat
    self.timestampFormat = timestampFormat
    self.timeZone = timeZone
  }
}
