extension MDXStatement {
  /// The words that the grammar knows, in capitals and in order: what whoever writes a statement may be offered.
  public static let keywords = Keyword.allCases.map(\.rawValue).sorted()
}
