/// A column that a source has, whether somebody asked for it or not.
public struct SourceColumn: Sendable, Hashable {
  /// The name in the source.
  public var name: String
  /// The source's own type, in its words; nil where values have none, as in files.
  public var type: String?
  /// Whether its values can be read as the type that was asked for, each of them looked at where need be.
  public var isReadable: Bool

  /// A column of a type.
  public init(_ name: String, type: String? = nil, isReadable: Bool = true) {
    self.name = name
    self.type = type
    self.isReadable = isReadable
  }
}
