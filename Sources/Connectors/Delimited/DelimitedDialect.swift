/// How a delimited file is written.
public struct DelimitedDialect: Sendable, Hashable {
  /// The encodings that are read.
  public enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"
  }

  /// The byte between fields.
  public var delimiter: UInt8
  /// The encoding of the bytes.
  public var encoding: Encoding
  /// The texts that stand for null.
  public var nulls: [String]
  /// Whether such a text stands for null within quotes as well.
  public var quotedNulls: Bool
  /// Whether a file may have columns that nobody declared, in any order; they are passed over.
  public var allowsOtherColumns: Bool

  /// A dialect; by default that of RFC 4180 in UTF-8, where empty fields are null.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), encoding: Encoding = .utf8, nulls: [String] = [""],
    quotedNulls: Bool = false, allowsOtherColumns: Bool = false
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.nulls = nulls
    self.quotedNulls = quotedNulls
    self.allowsOtherColumns = allowsOtherColumns
  }
}
